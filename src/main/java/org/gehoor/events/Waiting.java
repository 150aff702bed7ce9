package org.gehoor.events;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What one open page has still to show. Of two equal things the later one is enough: a page shows how something stands, not how often it was
/// told. So it never grows beyond the kinds of things there are, however slow the reader.
final class Waiting {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final LinkedHashMap<What, Told> events = new LinkedHashMap<>();
    private boolean nudged;

    private record What(String topic, String kind) {}

    /// What comes next.
    sealed interface Next {}

    /// Something happened.
    record Event(Told told) implements Next {}

    /// Something happened that can wait, and has waited.
    record Nudge() implements Next {}

    /// Nothing happened for a while.
    record Nothing() implements Next {}

    void add(Told event) {
        lock.lock();
        try {
            put(events, event);
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    void nudge() {
        lock.lock();
        try {
            nudged = true;
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits at most so long.
    Next next(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (events.isEmpty() && !nudged && left > 0) {
                left = some.awaitNanos(left);
            }
            if (!events.isEmpty()) {
                Iterator<Told> first = events.values().iterator();
                Told event = first.next();
                first.remove();
                return new Event(event);
            }
            boolean was = nudged;
            nudged = false;
            return was ? new Nudge() : new Nothing();
        } finally {
            lock.unlock();
        }
    }

    /// The last of each kind, in their order.
    static Collection<Told> eachOnce(List<Told> all) {
        var once = new LinkedHashMap<What, Told>();
        all.forEach(event -> put(once, event));
        return once.values();
    }

    private static void put(LinkedHashMap<What, Told> events, Told event) {
        var what = new What(event.topic(), event.kind());
        events.remove(what);
        events.put(what, event);
    }
}
