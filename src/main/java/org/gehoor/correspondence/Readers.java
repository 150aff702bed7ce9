package org.gehoor.correspondence;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Two who understand mail as soon as there is some, while jobs run. What they miss, the job that looks every few seconds finds.
final class Readers implements AutoCloseable {

    private static final int READERS = 2;

    private final Runnable understanding;
    private final BooleanSupplier jobsRun;
    private final Semaphore free = new Semaphore(READERS);
    private final AtomicInteger rung = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS, Thread.ofPlatform().daemon().name("mail-", 1).factory());

    Readers(Runnable understanding, BooleanSupplier jobsRun) {
        this.understanding = understanding;
        this.jobsRun = jobsRun;
    }

    /// There is mail.
    void ring() {
        rung.incrementAndGet();
        if (jobsRun.getAsBoolean() && free.tryAcquire()) {
            threads.execute(this::read);
        }
    }

    /// Reads until nobody rang while it read.
    private void read() {
        try {
            for (int heard = -1; heard != rung.get() && jobsRun.getAsBoolean(); ) {
                heard = rung.get();
                understanding.run();
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
