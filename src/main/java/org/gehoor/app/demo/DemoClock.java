package org.gehoor.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The machine's clock, except while the past is played: then it stands where the play has come.
final class DemoClock extends Clock {

    private final Clock machine;
    private final AtomicReference<@Nullable Instant> past;

    DemoClock(Clock machine) {
        this(machine, new AtomicReference<>());
    }

    private DemoClock(Clock machine, AtomicReference<@Nullable Instant> past) {
        this.machine = machine;
        this.past = past;
    }

    /// Stands still at this moment of the past from now on.
    void standAt(Instant moment) {
        past.set(moment);
    }

    /// Runs with the machine again.
    void runAgain() {
        past.set(null);
    }

    @Override
    public Instant instant() {
        Instant moment = past.get();
        return moment == null ? machine.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(machine.withZone(zone), past);
    }

    static DemoClock ofThisMachine() {
        return new DemoClock(Clock.system(ZoneOffset.UTC));
    }
}
