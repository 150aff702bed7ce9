package org.gehoor.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warns before a promise breaks, and notices that it did.
///
/// 1. Every step of a promise is done once and in order: who has it is warned, who leads them is warned, it is noticed. When time leapt over
///    several, all of them are done at once, with the time at which they were really done. When the clock is set back nothing is done twice.
/// 2. Each step is a piece of work of its own: one that fails holds up none, is tried again the next time, and shows as a job that fails.
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int BATCH = 100;

    /// From as many broken ones in a row on a lead was told when the new one was made.
    private static final int LEAD_KNOWS = 2;

    private final Promises promises;
    private final Watched watched;
    private final Work work;
    private final Clock clock;

    Watch(Promises promises, Watched watched, Work work, Clock clock) {
        this.promises = promises;
        this.watched = watched;
        this.work = work;
        this.clock = clock;
    }

    /// Does all that is due by now.
    ///
    /// @return how many promises were noticed to be broken
    public int look() {
        Instant now = clock.instant();
        int broken = 0;
        Optional<RuntimeException> trouble = Optional.empty();
        Watched.Due last = Watched.Due.NONE;
        List<Watched.Due> due;
        do {
            due = watched.due(now, last, BATCH);
            for (Watched.Due one : due) {
                try {
                    broken += untilNow(one, now) ? 1 : 0;
                } catch (RuntimeException failed) {
                    LOG.error("the step {} of promise {} could not be taken", one.step(), one.promise().value(), failed);
                    trouble = Optional.of(failed);
                }
                last = one;
            }
        } while (due.size() == BATCH);
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return broken;
    }

    /// All steps of one promise that are due.
    private boolean untilNow(Watched.Due first, Instant now) {
        Promise promise = promises.get(first.promise());
        try {
            Watched.Due step = first;
            while (!step.at().isAfter(now)) {
                Watched.Due done = step;
                if (!work.whole(() -> take(promise, done))) {
                    return false;
                }
                if (step.step() == Watched.Step.BREAK) {
                    return true;
                }
                step = next(promise, step);
            }
        } catch (InTheMeantime gone) {
            return false;
        }
        return false;
    }

    private boolean take(Promise promise, Watched.Due done) {
        Watched.Due next = next(promise, done);
        boolean taken = switch (done.step()) {
            case OWNER -> {
                promises.warn(promise, PromiseWarned.Whom.OWNER);
                yield watched.goOn(done, next.step(), next.at());
            }
            case LEAD -> {
                promises.warn(promise, PromiseWarned.Whom.LEAD);
                yield watched.goOn(done, next.step(), next.at());
            }
            case BREAK -> promises.notice(promise);
        };
        if (!taken) {
            throw new InTheMeantime();
        }
        return true;
    }

    private static Watched.Due next(Promise promise, Watched.Due done) {
        boolean lead = done.step() == Watched.Step.OWNER && done.broken() < LEAD_KNOWS;
        return lead ? new Watched.Due(promise.id(), promise.halfFrom(), Watched.Step.LEAD, done.broken())
                : new Watched.Due(promise.id(), promise.brokenFrom(), Watched.Step.BREAK, done.broken());
    }

    /// It was kept, or another node took the step: what was written of it here is undone.
    private static final class InTheMeantime extends RuntimeException {
        InTheMeantime() {
            super(null, null, false, false);
        }
    }
}
