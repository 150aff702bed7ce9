package org.gehoor.sweeps;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gehoor.testing.Program;

/// Customers who come in one after the other, some at a time, as long as the load goes on; and what they remember of it.
final class Load {

    private static final int AT_ONCE = 10;
    private static final Duration UNTIL_THE_LAST_IS_DONE = Duration.ofSeconds(100);

    private final URI address;
    private final List<Thread> customers = new ArrayList<>();
    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> handedOver = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean goesOn = true;

    Load(URI address) {
        this.address = address;
    }

    void begin() {
        for (int i = 0; i < AT_ONCE; i++) {
            customers.add(Thread.ofVirtual().name("customer-" + i).start(this::serveTheNext));
        }
    }

    private void serveTheNext() {
        try {
            while (goesOn) {
                oneMore().lives();
            }
        } catch (Throwable complaint) {
            complaints.add(complaint);
        }
    }

    /// A customer who was not here before.
    Customer oneMore() {
        return new Customer(address, begun.incrementAndGet(), this);
    }

    /// Nobody new comes in; returns when everybody's words are acknowledged.
    void end() {
        goesOn = false;
        Program.until(() -> customers.stream().noneMatch(Thread::isAlive), UNTIL_THE_LAST_IS_DONE);
        customers.stream().filter(Thread::isAlive).forEach(stuck ->
                complaints.add(new AssertionError(stuck.getName() + " never got an answer")));
        customers.forEach(Thread::interrupt);
    }

    void acknowledged(Sent sent) {
        acknowledged.add(sent);
    }

    void handedOver(Sent last) {
        handedOver.add(last);
    }

    void trouble(String what) {
        troubles.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    int acknowledgedUntilNow() {
        return acknowledged.size();
    }

    List<Sent> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// Who pressed the button for a person and was answered.
    List<Sent> handedOver() {
        return List.copyOf(handedOver);
    }

    /// What customers met that they should not have.
    List<Throwable> complaints() {
        return List.copyOf(complaints);
    }

    /// Why something had to be sent again, and how often.
    Map<String, Integer> troubles() {
        var counted = new TreeMap<String, Integer>();
        troubles.forEach((what, times) -> counted.put(what, times.get()));
        return counted;
    }
}
