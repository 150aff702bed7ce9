package org.gehoor.app.demo;

import java.time.Duration;
import java.time.Instant;
import org.gehoor.db.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Opens the demonstration in an empty database, before the first page is served and the first job runs.
final class Opening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DemoClock clock;
    private final Work work;
    private final Furnishing furnishing;
    private final Play play;
    private volatile boolean open;

    Opening(DemoClock clock, Work work, Furnishing furnishing, Play play) {
        this.clock = clock;
        this.work = work;
        this.furnishing = furnishing;
        this.play = play;
    }

    @Override
    public void start() {
        if (furnishing.isEmpty()) {
            Instant now = clock.instant();
            Day day = Day.read();
            try {
                work.whole(() -> {
                    clock.standAt(play.begin(day, now));
                    furnishing.furnish();
                    play.play(day, now);
                });
            } finally {
                clock.runAgain();
            }
            LOG.info("The demonstration was made in {} ms.", Duration.between(now, clock.instant()).toMillis());
        }
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /// Before the web server and the jobs.
    @Override
    public int getPhase() {
        return 0;
    }
}
