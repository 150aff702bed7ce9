package org.gehoor.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Many who do the same at once. The first who meets trouble ends it for all.
final class Crowd {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();

    /// What each of them does.
    @FunctionalInterface
    interface Deed {
        void by(int number) throws Exception;
    }

    /// Lets so many begin.
    static Crowd of(int many, Deed deed) {
        var crowd = new Crowd();
        for (int i = 0; i < many; i++) {
            crowd.begin(i, deed);
        }
        return crowd;
    }

    private void begin(int number, Deed deed) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                deed.by(number);
            } catch (Exception | Error failed) {
                trouble.compareAndSet(null, failed);
            }
        }));
    }

    /// @throws Failed when somebody met trouble
    void check() {
        if (trouble.get() != null) {
            throw new Failed("The load met trouble: " + trouble.get(), trouble.get());
        }
    }

    /// Waits until all are done.
    ///
    /// @throws Failed when somebody met trouble
    void end() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopping) {
                throw new Failed("stopped", stopping);
            }
            check();
        }
    }
}
