package org.gehoor.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Standing;
import org.gehoor.words.Words;

/// Says how promises stand at one moment. While one runs, the word is the time: how long is left within the hour, then by when.
record Marks(Words words, Instant now) {

    private static final Duration SOON = Duration.ofHours(1);

    /// Where there is little room: `nog 8 min`, `10.15 uur`, `do 14 mei`.
    Mark brief(Promise promise) {
        Instant due = promise.dueAt();
        return isSoon(due) ? mark(promise, words.say("desk.left", "time", words.shortDuration(Duration.between(now, due))))
                : mark(promise, isToday(due) ? words.time(due) : words.day(due));
    }

    /// Beside a title: `nog 8 minuten`, `vóór do 14 mei, 17.00 uur`.
    Mark full(Promise promise) {
        Instant due = promise.dueAt();
        return mark(promise, isSoon(due) ? words.say("desk.left", "time", words.duration(Duration.between(now, due)))
                : words.say("desk.before", "time", words.when(due)));
    }

    /// In a list of promises, where the time says which one it is: `10.15 uur`.
    Mark due(Promise promise) {
        Standing standing = promise.standingAt(now);
        return new Mark(standing.code(), words.when(promise.dueAt()));
    }

    Mark broken() {
        return named(Standing.BROKEN);
    }

    /// Nothing is promised: it is not our turn.
    Mark none() {
        return new Mark("none", words.say("promise.standing.none"));
    }

    private Mark mark(Promise promise, String time) {
        Standing standing = promise.standingAt(now);
        return switch (standing) {
            case RUNNING, AT_RISK -> new Mark(standing.code(), time);
            case KEPT, BROKEN, RELEASED, PASSED_ON -> named(standing);
        };
    }

    private Mark named(Standing standing) {
        return new Mark(standing.code(), words.say("promise.standing." + standing.code()));
    }

    private boolean isSoon(Instant due) {
        return Duration.between(now, due).compareTo(SOON) <= 0;
    }

    private boolean isToday(Instant due) {
        return day(due).equals(day(now));
    }

    private LocalDate day(Instant at) {
        return at.atZone(words.zone()).toLocalDate();
    }
}
