package org.gehoor.knowledge;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Has the counts of this node written down every few seconds, and once more when the program stops.
final class Gathering implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final int SECONDS = 10;

    private final Uses uses;
    private ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("article-uses").factory());
    private volatile boolean running;

    Gathering(Uses uses) {
        this.uses = uses;
    }

    @Override
    public void start() {
        if (clockwork.isShutdown()) {
            clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("article-uses").factory());
        }
        clockwork.scheduleWithFixedDelay(this::writeDown, SECONDS, SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
        writeDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void writeDown() {
        try {
            uses.writeDown();
        } catch (RuntimeException later) {
            LOG.warn("How often articles were used is not written down yet: {}", later.toString());
        }
    }
}
