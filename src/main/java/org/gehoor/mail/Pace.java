package org.gehoor.mail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Lets mail come in no faster than it is understood: who brings more than that waits for our yes, for a short while each. Their mail is safe already;
/// what is gained is that nobody's mail stands behind thousands of others.
final class Pace {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final BooleanSupplier behind;
    private final Duration longest;
    private long looked = System.nanoTime() - LOOK_AGAIN.toNanos();
    private boolean seen;

    /// @param behind  whether too many wait; asked about fifty times a second at the most
    /// @param longest that one mail's yes may wait for it
    Pace(BooleanSupplier behind, Duration longest) {
        this.behind = behind;
        this.longest = longest;
    }

    /// Returns when few enough wait, or when it took too long.
    void keep() {
        long end = System.nanoTime() + longest.toNanos();
        while (isBehind() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private synchronized boolean isBehind() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_AGAIN.toNanos()) {
            seen = behind.getAsBoolean();
            looked = now;
        }
        return seen;
    }
}
