package org.gehoor.app.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Memory while something goes on, looked at every second.
final class Memories implements AutoCloseable {

    private static final int SHOWN = 5;

    private final List<Meter.Memory> seen = new ArrayList<>();
    private final Thread looking;
    private volatile boolean over;

    Memories(Meter meter) {
        looking = Thread.ofPlatform().daemon().start(() -> {
            while (!over) {
                Meter.Memory now = meter.memory();
                synchronized (seen) {
                    seen.add(now);
                }
                LockSupport.parkNanos(1_000_000_000L);
            }
        });
    }

    /// The most of both together.
    Meter.Memory peak() {
        synchronized (seen) {
            return seen.stream().max(Comparator.comparingDouble(one -> one.program() + one.postgres())).orElseThrow(() -> new Failed("memory was not looked at"));
        }
    }

    /// `410, 480, 490, 490, 495`: both together, from the beginning to the end, in megabytes.
    String course() {
        synchronized (seen) {
            return IntStream.range(0, SHOWN).mapToObj(i -> seen.get(i * (seen.size() - 1) / (SHOWN - 1)))
                    .map(one -> "%.0f".formatted(one.program() + one.postgres())).collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(looking);
    }
}
