package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.OpeningHours;

/// How long it probably takes, as a range, and by when we promise it. One in ten is helped before `least`, nine in ten before `most`, which is
/// promised; `dueAt` is the same as a time on the clock. `ahead` is how many wait before this one,
/// `open` whether people work now; if not, the time counts from the next opening, which is `from`.
///
/// @param counted the hours in which that time passes
public record Estimate(int ahead, Duration least, Duration most, boolean open, Instant from, Instant dueAt, OpeningHours counted) {

    /// The same for a channel with hours of its own: nothing is promised for a time at which nobody is there for it.
    public Estimate during(OpeningHours hours, Instant now) {
        if (hours.equals(counted)) {
            return this;
        }
        Instant opens = hours.openFrom(now);
        return new Estimate(ahead, least, most, !opens.isAfter(now), opens, Terms.inOpenTime(hours, opens, most), hours);
    }
}
