package org.gehoor.reachability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gehoor.callback.Slot;
import org.gehoor.queue.Estimate;
import org.gehoor.queue.Grounds.Ground;
import org.gehoor.words.Words;

/// The present waits in words. What is said of a person is the same that is promised on asking for one:
///
/// 1. *nine of ten people within so long* is said only when people were measured and somebody works; else there is a dated promise, and why;
/// 2. what was promised is never lengthened. When it goes faster, that is said as an estimate.
public final class InWords {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Words words;
    private final Clock clock;

    public InWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// Where there is little room: "9 van de 10 binnen 6 minuten", or by when.
    public String person(Reach reach) {
        Estimate estimate = reach.person();
        return isMeasured(estimate, reach.ground()) ? words.say("reachability.now_within", "wait", words.duration(estimate.most()))
                : words.say("reachability.before", "time", words.when(wholeMinute(estimate.dueAt())));
    }

    /// The whole sentence: "9 van de 10 mensen worden binnen 6 minuten geholpen, dus vóór 10.08 uur."
    public String sentence(Reach reach) {
        Estimate estimate = reach.person();
        String due = words.when(wholeMinute(estimate.dueAt()));
        if (isMeasured(estimate, reach.ground())) {
            return words.say("reachability.nine_of_ten", "wait", words.duration(estimate.most()), "time", due);
        }
        if (!estimate.open()) {
            return words.say("reachability.closed_before", "opens", words.when(estimate.from()), "time", due);
        }
        return reach.ground().staffed() ? words.say("reachability.unmeasured_before", "time", due) : words.say("reachability.nobody_before", "time", due);
    }

    /// What somebody in the line may expect beside what was promised; empty when nothing more is known than the promise.
    ///
    /// @param due what was promised, which stays
    public Optional<String> expected(Estimate estimate, Ground ground, Instant due) {
        Instant expected = wholeMinute(estimate.dueAt());
        if (!estimate.open()) {
            return Optional.of(words.say("reachability.place_closed", "opens", words.when(estimate.from())));
        }
        if (!ground.staffed()) {
            return Optional.of(words.say("reachability.place_nobody"));
        }
        if (!ground.measured() || expected.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(expected.isBefore(due.minus(A_MINUTE)) ? words.say("reachability.place_sooner", "time", words.when(expected), "due", words.when(due))
                : words.say("reachability.place_nine_of_ten", "time", words.when(due)));
    }

    /// "vanaf 14.30 uur".
    public String call(Slot slot) {
        return words.say("reachability.call_from", "time", words.when(slot.from()));
    }

    /// "open tot 21.00 uur".
    public String open(Reach reach) {
        return new Hours(reach.hours(), words).now(clock.instant());
    }

    private static boolean isMeasured(Estimate estimate, Ground ground) {
        return estimate.open() && ground.measured() && ground.staffed();
    }

    /// As a promise would name it: the next whole minute.
    private static Instant wholeMinute(Instant due) {
        Instant minute = due.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(due) ? due : minute.plus(A_MINUTE);
    }
}
