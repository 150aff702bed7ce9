package org.gehoor.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until somebody moves it. May be read and moved by several threads.
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /// A clock that stands at this moment, in UTC.
    public MovableClock(Instant now) {
        this(new AtomicReference<>(now), ZoneOffset.UTC);
    }

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Moves it forward.
    ///
    /// @throws IllegalArgumentException when it would go back: time does not
    public void tick(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + duration);
        }
        now.updateAndGet(before -> before.plus(duration));
    }

    /// Puts it at a moment, also one before: a new story begins.
    public void set(Instant moment) {
        now.set(moment);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same hands, read in another zone.
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
