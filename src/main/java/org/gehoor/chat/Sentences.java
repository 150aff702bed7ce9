package org.gehoor.chat;

import org.gehoor.conversation.Help;
import org.gehoor.words.Words;

/// The fixed sentences of the computer: for every turn one that is true.
final class Sentences {

    private Sentences() {}

    static String of(Dialogue.Next next, Words words) {
        return next.parting().map(why -> parting(next.help().kind(), why, words))
                .or(() -> next.words().map(said -> said(said, words)))
                .orElseGet(() -> plain(next, words));
    }

    private static String parting(Help.Kind kind, Dialogue.Parting why, Words words) {
        if (kind == Help.Kind.UNKNOWN) {
            return words.say("chat.unknown_gives_way");
        }
        if (kind == Help.Kind.SILENT) {
            return words.say("chat.silent_gives_way");
        }
        return switch (why) {
            case ASKED -> words.say("chat.gives_way.asked");
            case REPEATED -> words.say("chat.gives_way.repeated");
            case FRUSTRATED -> words.say("chat.gives_way.frustrated");
            case IN_VAIN -> words.say("chat.gives_way.in_vain");
            case LONG -> words.say("chat.gives_way.long");
            case NOBODY -> words.say("chat.gives_way.nobody");
        };
    }

    private static String said(Dialogue.Words said, Words words) {
        return switch (said) {
            case Dialogue.Words.Phrased(String text) -> text;
            case Dialogue.Words.WhatItIs _ -> words.say("chat.what_it_is");
            case Dialogue.Words.Greeting _ -> words.say("chat.greeted");
            case Dialogue.Words.Welcome _ -> words.say("chat.welcome");
        };
    }

    private static String plain(Dialogue.Next next, Words words) {
        return switch (next.help().kind()) {
            case PASSAGES -> words.say("chat.found", "count", next.sources().size());
            case ANSWER -> words.say("chat.found", "count", 1);
            case UNKNOWN -> words.say("chat.unknown");
            case SILENT -> words.say("chat.silent");
            case PHRASED, COURTESY, WELCOME, GIVES_WAY -> throw new IllegalStateException("has words of its own: " + next.help().kind());
        };
    }
}
