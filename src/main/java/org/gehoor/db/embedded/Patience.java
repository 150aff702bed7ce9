package org.gehoor.db.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for something that nobody announces, for a bounded time. An interrupt does not cut it short; it is kept for the caller.
final class Patience {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();

    private Patience() {}

    /// Whether the condition came true within the limit.
    static boolean until(BooleanSupplier met, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (!met.getAsBoolean()) {
                if (System.nanoTime() - deadline > 0) return false;
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            return true;
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
