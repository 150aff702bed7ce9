package org.gehoor.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The check of every stream there is, several at a time.
///
/// @param broken the streams that do not hold, each with what was found
public record Chains(long streams, long entries, long erased, Map<UUID, Verdict> broken) {

    public Chains {
        broken = Map.copyOf(broken);
    }

    /// Checks all.
    ///
    /// @param db       gives each thread a connection of its own
    /// @param atOnce   how many streams are checked at a time
    /// @param progress hears now and then how many streams were checked
    public static Chains verify(JdbcClient db, MasterKey master, int atOnce, LongConsumer progress) {
        var keys = new Keys(db, master);
        Queue<UUID> left = new ConcurrentLinkedQueue<>(db.sql("select id from ledger_stream order by id").query(UUID.class).list());
        var sums = new Sums(left.size(), new AtomicLong(), new AtomicLong(), new AtomicLong(), new ConcurrentSkipListMap<>());
        Queue<RuntimeException> troubles = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofPlatform().name("chains-" + i).start(() -> {
                try {
                    for (UUID stream = left.poll(); stream != null && troubles.isEmpty(); stream = left.poll()) {
                        sums.add(stream, new Verification(db, keys).of(stream), progress);
                    }
                } catch (RuntimeException trouble) {
                    troubles.add(trouble);
                }
            }));
        }
        threads.forEach(Chains::join);
        if (!troubles.isEmpty()) {
            throw troubles.remove();
        }
        return new Chains(sums.streams, sums.entries.get(), sums.erased.get(), new TreeMap<>(sums.broken));
    }

    /// Whether every chain holds.
    public boolean hold() {
        return broken.isEmpty();
    }

    private record Sums(long streams, AtomicLong checked, AtomicLong entries, AtomicLong erased, Map<UUID, Verdict> broken) {

        private static final long NOW_AND_THEN = 1_000;

        void add(UUID stream, Verdict verdict, LongConsumer progress) {
            entries.addAndGet(verdict.entries());
            erased.addAndGet(verdict.erased());
            if (!verdict.holds()) {
                broken.put(stream, verdict);
            }
            long so = checked.incrementAndGet();
            if (so % NOW_AND_THEN == 0) {
                progress.accept(so);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
