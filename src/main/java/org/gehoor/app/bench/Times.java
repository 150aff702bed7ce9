package org.gehoor.app.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Times of many operations, each kept, in nanoseconds.
final class Times {

    private final long[] all;
    private final AtomicInteger count = new AtomicInteger();

    Times(int most) {
        this.all = new long[most];
    }

    /// Beyond the most that was foreseen a time is counted and not kept.
    void add(long nanos) {
        int at = count.getAndIncrement();
        if (at < all.length) {
            all[at] = nanos;
        }
    }

    int count() {
        return count.get();
    }

    /// The time within which this share of them was done, in milliseconds.
    double within(double share) {
        int kept = Math.min(count.get(), all.length);
        if (kept == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(all, kept);
        Arrays.sort(sorted);
        return sorted[Math.min(kept - 1, (int) Math.ceil(share * kept) - 1 < 0 ? 0 : (int) Math.ceil(share * kept) - 1)] / 1e6;
    }
}
