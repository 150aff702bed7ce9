package org.gehoor.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the counts up with the record, and counts everything anew to see whether they are right.
final class Counting {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    /// So many entries are counted in one piece of work: a second or two.
    private static final int AT_ONCE = 20_000;

    private final Counts counts;
    private final Checkpoints checkpoints;
    private final Organisations organisations;
    private final Work work;
    private final Clock clock;

    Counting(Counts counts, Checkpoints checkpoints, Organisations organisations, Work work, Clock clock) {
        this.counts = counts;
        this.checkpoints = checkpoints;
        this.organisations = organisations;
        this.work = work;
        this.clock = clock;
    }

    /// Counts what was added up to the latest checkpoint.
    void goOn() {
        Optional<Checkpoint> latest = checkpoints.latest();
        if (latest.isPresent()) {
            while (work.whole(() -> step(latest.get()))) {
                // the next stretch
            }
        }
    }

    /// @return whether there is more
    private boolean step(Checkpoint latest) {
        ZoneId zone = zone();
        counts.lock().filter(reached -> !reached.zone().equals(zone)).ifPresent(_ -> beginAnew(zone));
        if (counts.lock().isEmpty()) {
            beginAnew(zone);
        }
        long from = counts.lock().orElseThrow().number();
        long until = Math.min(latest.size(), from + AT_ONCE);
        if (until <= from) {
            return false;
        }
        counts.add(from, until, zone);
        counts.reach(new Counts.Reached(until, zone, until == latest.size() ? latest.at() : Instant.EPOCH));
        return until < latest.size();
    }

    private void beginAnew(ZoneId zone) {
        counts.forget();
        counts.reach(new Counts.Reached(0, zone, Instant.EPOCH));
    }

    /// Counts everything anew, compares, tells and mends.
    List<Difference> check() {
        Optional<Counts.Reached> before = counts.reached();
        if (before.isEmpty()) {
            return List.of();
        }
        work.whole(counts::forgetAnew);
        ZoneId zone = before.get().zone();
        long counted = 0;
        while (counted < before.get().number()) {
            long from = counted;
            long until = Math.min(before.get().number(), from + AT_ONCE);
            work.whole(() -> counts.addAnew(from, until, zone));
            counted = until;
        }
        long from = counted;
        List<Difference> found = work.whole(() -> compare(from, zone));
        found.forEach(one -> LOG.warn("A public figure was wrong and is mended: {} {} ({}) of {}: {} was shown, {} is right.",
                one.figure(), one.part(), one.value(), one.day(), one.shown(), one.counted()));
        return found;
    }

    /// What was added in the meantime is counted here too, while nobody else counts.
    private List<Difference> compare(long from, ZoneId zone) {
        Counts.Reached reached = counts.lock().orElseThrow();
        if (!reached.zone().equals(zone) || reached.number() < from) {
            return List.of();
        }
        counts.addAnew(from, reached.number(), zone);
        return counts.compare(clock.instant().truncatedTo(ChronoUnit.MICROS), reached.number());
    }

    private ZoneId zone() {
        return organisations.find().map(Organisation::zone).orElse(clock.getZone());
    }
}
