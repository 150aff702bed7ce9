package org.gehoor.app.bench;

import java.util.concurrent.locks.LockSupport;

/// The time in which is measured: after a while of warming up, for so many seconds.
final class Window {

    private final long begins;
    private final long ends;

    private Window(long begins, long ends) {
        this.begins = begins;
        this.ends = ends;
    }

    static Window of(int warmUp, int seconds) {
        long begins = System.nanoTime() + warmUp * 1_000_000_000L;
        return new Window(begins, begins + seconds * 1_000_000_000L);
    }

    boolean isOver() {
        return System.nanoTime() >= ends;
    }

    /// Whether something that began and ended so counts.
    boolean holds(long from, long until) {
        return from >= begins && until <= ends;
    }

    double seconds() {
        return (ends - begins) / 1e9;
    }

    /// Says `begin` and returns when it is over.
    void pass(Crowd crowd) {
        until(begins, crowd);
        System.out.println("begin");
        until(ends, crowd);
    }

    private static void until(long moment, Crowd crowd) {
        while (System.nanoTime() < moment) {
            crowd.check();
            LockSupport.parkNanos(Math.min(50_000_000, Math.max(1, moment - System.nanoTime())));
        }
    }
}
