package org.gehoor.desk;

import org.gehoor.conversation.Conversation;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;

/// How a conversation came, in a word and a drawing.
final class Ways {

    private Ways() {}

    static String icon(Channel channel) {
        return switch (channel) {
            case CHAT -> "chat";
            case FORM -> "form";
            case CALLBACK -> "callback";
            case MAIL -> "mail";
        };
    }

    static String word(Channel channel, Words words) {
        return switch (channel) {
            case CHAT -> words.say("desk.way.chat");
            case FORM -> words.say("desk.way.form");
            case CALLBACK -> words.say("desk.way.callback");
            case MAIL -> words.say("desk.way.mail");
        };
    }

    /// The language of a conversation, when the reader's is another; empty otherwise.
    static String language(Conversation one, Words words) {
        return one.language() == words.language() ? "" : one.language().in(words.language());
    }

    /// What the customer said to need; empty when nothing.
    static String need(Need need, Words words) {
        return switch (need) {
            case NONE -> "";
            case SAFETY -> words.say("desk.need.safety");
            case NO_SERVICE -> words.say("desk.need.no_service");
            case PRIORITY -> words.say("desk.need.priority");
        };
    }
}
