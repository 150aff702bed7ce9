package org.gehoor.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Offers at once when somebody joins the line or has room: after commit, on a thread of its own, so that nobody waits for it. Many changes
/// close together are one round. What no change tells, as an offer that is over, is found by the job that does the same every two seconds.
public final class OfferRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OfferRounds.class);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Offers offers;
    private final Semaphore wanted = new Semaphore(0);
    private volatile Optional<Thread> thread = Optional.empty();

    OfferRounds(Offers offers) {
        this.offers = offers;
    }

    /// Something changed for the line.
    public void soon() {
        if (isRunning()) {
            wanted.release();
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                if (wanted.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                    round();
                    Thread.sleep(BETWEEN);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            offers.all();
        } catch (RuntimeException failed) {
            LOG.warn("Nobody could be offered to anybody now; the next round tries again: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        var fresh = Thread.ofVirtual().name("offers").unstarted(this::run);
        thread = Optional.of(fresh);
        fresh.start();
    }

    @Override
    public void stop() {
        thread.ifPresent(Thread::interrupt);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
