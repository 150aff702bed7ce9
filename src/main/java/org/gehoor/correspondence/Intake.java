package org.gehoor.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.UuidV7;

/// Takes mail: sealed and committed before anybody reads it.
final class Intake implements Incoming {

    private final Work work;
    private final Kept kept;
    private final Runnable bell;
    private final Clock clock;

    /// @param bell tells who understands mail that there is some
    Intake(Work work, Kept kept, Runnable bell, Clock clock) {
        this.work = work;
        this.kept = kept;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public UUID take(Raw raw) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UuidV7.at(now);
        work.whole(() -> kept.put(id, now, raw));
        bell.run();
        return id;
    }
}
