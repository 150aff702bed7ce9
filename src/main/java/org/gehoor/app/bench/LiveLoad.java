package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// Many open pages, and messages that are due at a fixed rate, whether or not the ones before have been answered. A time counts from the
/// moment a message was due, so that a pause is not hidden by the waiting of the generator.
final class LiveLoad {

    private static final int STEP = 7_919;   // a prime: each message goes to another page
    private static final long UNTIL_ALL_ARRIVED = 20_000_000_000L;

    private final URI address;
    private final int connections;
    private final int rate;
    private final int warmUp;
    private final int seconds;
    private final Talk[] talks;
    private final AtomicLongArray due;
    private final AtomicLongArray accepted;
    private final AtomicLongArray arrived;

    LiveLoad(Options options) {
        address = URI.create(options.text("address", ""));
        connections = options.number("connections", 64);
        rate = options.number("rate", 500);
        warmUp = options.number("warmup", 10);
        seconds = options.number("seconds", 20);
        int streams = options.number("streams", 5_000);
        int each = (streams + connections - 1) / connections;
        Talk[][] begun = Loads.begin(address, connections, each, options.has("bare"));
        talks = Arrays.stream(begun).flatMap(Arrays::stream).limit(streams).toArray(Talk[]::new);
        int messages = rate * (warmUp + seconds);
        due = new AtomicLongArray(messages);
        accepted = new AtomicLongArray(messages);
        arrived = new AtomicLongArray(messages);
    }

    void run() {
        Crowd.of(connections, number -> {
            for (int i = number; i < talks.length; i += connections) {
                Ear.open(address, talks[i], this::arrived);
            }
        }).end();
        System.out.println("open " + talks.length);
        LockSupport.parkNanos(3_000_000_000L);   // what opening them set going comes to rest
        var next = new AtomicInteger();
        long start = System.nanoTime();
        Window window = Window.of(warmUp, seconds);
        Crowd writers = Crowd.of(connections, _ -> {
            try (Wire wire = Wire.to(address)) {
                for (int i = next.getAndIncrement(); i < due.length(); i = next.getAndIncrement()) {
                    write(wire, i, start + i * 1_000_000_000L / rate);
                }
            }
        });
        window.pass(writers);
        System.out.println("end " + new Found((long) rate * seconds, window.seconds(), 0, 0).line());
        writers.end();
        waitForTheLast();
        report();
        System.err.println("Streams that ended and came back: " + Ear.cameBack());
    }

    private void write(Wire wire, int number, long at) throws IOException {
        while (System.nanoTime() < at) {
            LockSupport.parkNanos(at - System.nanoTime());
        }
        due.set(number, at);
        talks[(int) ((long) number * STEP % talks.length)].write(wire, number);
        accepted.set(number, System.nanoTime());
    }

    private void arrived(long number, long at) {
        if (number < arrived.length()) {
            arrived.compareAndSet((int) number, 0, at);
        }
    }

    private void waitForTheLast() {
        long deadline = System.nanoTime() + UNTIL_ALL_ARRIVED;
        for (int i = 0; i < arrived.length(); i++) {
            while (arrived.get(i) == 0) {
                if (System.nanoTime() > deadline) {
                    throw new Failed("Message " + i + " was accepted and never arrived on the page.");
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    /// Three lines: from due to accepted, from due to arrived, and from accepted to arrived (nothing when it arrived first).
    private void report() {
        int from = rate * warmUp;
        var toAccept = new Times(arrived.length());
        var toArrive = new Times(arrived.length());
        var between = new Times(arrived.length());
        for (int i = from; i < arrived.length(); i++) {
            toAccept.add(accepted.get(i) - due.get(i));
            toArrive.add(arrived.get(i) - due.get(i));
            between.add(Math.max(0, arrived.get(i) - accepted.get(i)));
        }
        tell("accepted", toAccept);
        tell("arrived", toArrive);
        tell("between", between);
    }

    private void tell(String what, Times times) {
        System.out.println(what + " " + new Found(times.count(), seconds, times.within(0.5), times.within(0.99)).line());
    }
}
