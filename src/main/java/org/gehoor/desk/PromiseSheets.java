package org.gehoor.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Promising;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// Makes the two pages of a promise: choosing it, and reading it before it is said.
final class PromiseSheets {

    private final Promising promising;
    private final Lines lines;
    private final Dictionary dictionary;
    private final Clock clock;

    PromiseSheets(Promising promising, Lines lines, Dictionary dictionary, Clock clock) {
        this.promising = promising;
        this.lines = lines;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    PromiseSheet sheet(About about, Conversation one, List<Promise.Kind> kinds, PromiseSheet.Said typed, Faults faults, Words words) {
        List<Choice> choices = kinds.stream().map(kind -> choice(one, kind, words)).toList();
        List<Choice> moments = Stream.concat(Stream.of(new Choice("", words.say("desk.promise.own_moment"))),
                new Moments(lines.get(one.line()).hours(), clock.instant()).choices(words).stream()).toList();
        return new PromiseSheet(about, choices, moments, typed, faults);
    }

    private Choice choice(Conversation one, Promise.Kind kind, Words words) {
        return new Choice(kind.code(), words.say("promise.kind." + kind.code()), promising.latest(one.id(), kind)
                .map(term -> words.say("desk.promise.latest", "time", words.when(term.dueAt()))).orElse(null));
    }

    PromiseCheck check(About about, Conversation one, PromiseSheet.Said typed, Promise.Kind kind, Instant due, Words words) {
        Words theirs = dictionary.in(one.language(), words.zone());
        String said = theirs.say("promise.words." + kind.code(), "time", theirs.when(due));
        return new PromiseCheck(about, said, one.language().inWriting().tag(), promising.breaks(one.id(), kind, due).map(Promise::words).orElse(null),
                typed);
    }
}
