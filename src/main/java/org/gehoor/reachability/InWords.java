package org.gehoor.reachability;

import java.time.Clock;
import java.time.Duration;
import org.gehoor.callback.Slot;
import org.gehoor.queue.Estimate;
import org.gehoor.words.Words;

/// The present waits in words. What is said of a person is the same that is promised on asking for one.
public final class InWords {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Words words;
    private final Clock clock;

    public InWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// "nu binnen 6 minuten", or when we open.
    public String person(Reach reach) {
        Estimate estimate = reach.person();
        return estimate.open() ? words.say("reachability.now_within", "wait", words.duration(estimate.most()))
                : words.say("reachability.open_from", "time", words.when(estimate.from()));
    }

    /// "vanaf 14.30 uur".
    public String call(Slot slot) {
        return words.say("reachability.call_from", "time", words.when(slot.from()));
    }

    /// "open tot 21.00 uur".
    public String open(Reach reach) {
        return new Hours(reach.hours(), words).now(clock.instant());
    }

    /// "1 tot 6 minuten".
    public String range(Estimate estimate) {
        boolean minutes = estimate.most().compareTo(AN_HOUR) < 0;
        return words.say("reachability.range", "least", minutes ? Long.toString(estimate.least().toMinutes()) : words.duration(estimate.least()),
                "most", words.duration(estimate.most()));
    }
}
