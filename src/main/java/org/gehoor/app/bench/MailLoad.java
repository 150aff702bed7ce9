package org.gehoor.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Servers that bring mail as fast as it is taken, until so many are in. It ends when the last of them is understood, and fails when one that was
/// acknowledged is not there.
final class MailLoad {

    private static final int SMALL = 1_000_000;
    private static final long UNTIL_ONE_MORE_IS_UNDERSTOOD = 60_000_000_000L;

    private final Options options;
    private final MailSamples samples;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Map<UUID, Instant> taken = new ConcurrentHashMap<>();

    MailLoad(Options options) {
        this.options = options;
        this.samples = MailSamples.in(Path.of(options.text("samples", "")));
    }

    void run() throws SQLException {
        bring(options.number("warmup-mails", 500), new Times(1));
        int many = options.number("mails", 20_000);
        var times = new Times(many);
        System.out.println("begin");
        long from = System.nanoTime();
        bytes.set(0);
        bring(many, times);
        double seconds = (System.nanoTime() - from) / 1e9;
        String all = new Found(many, seconds, times.within(0.5), times.within(0.99)).line();
        System.out.println("end " + (options.has("bare") ? all : understood(many, from)));
        System.out.println("taken " + all);
        System.out.println("bytes " + bytes.get());
        System.out.println("outcomes " + (options.has("bare") ? "" : outcomes()));
    }

    private void bring(int many, Times times) {
        var left = new AtomicInteger(many);
        taken.clear();
        Crowd.of(options.number("senders", 8), _ -> {
            try (var line = new MailLine(options.number("smtp", 0), Mailing.MAILBOX)) {
                while (left.getAndDecrement() > 0) {
                    bring(line, times);
                }
            }
        }).end();
    }

    private void bring(MailLine line, Times times) throws IOException {
        byte[] mail = samples.copy(next.getAndIncrement());
        long from = System.nanoTime();
        String said = line.bring(mail);
        times.add(System.nanoTime() - from);
        bytes.addAndGet(mail.length);
        if (!options.has("bare") && mail.length < SMALL) {
            taken.put(UUID.fromString(said.substring(said.lastIndexOf(' ') + 1)), Instant.now());
        }
    }

    /// Waits until all is understood. How long each of them waited is from what the sender heard to what the program wrote down, on one clock.
    private String understood(int many, long from) throws SQLException {
        try (Connection db = database()) {
            waitUntilNoneWaits(db);
            double seconds = (System.nanoTime() - from) / 1e9;
            var times = new Times(many);
            try (var statement = db.createStatement(); ResultSet row = statement.executeQuery("select id, understood_at from known_mail")) {
                while (row.next()) {
                    Instant heard = taken.remove(row.getObject(1, UUID.class));
                    if (heard != null) {
                        times.add(Math.max(0, heard.until(row.getObject(2, OffsetDateTime.class).toInstant()).toNanos()));
                    }
                }
            }
            if (!taken.isEmpty()) {
                throw new Failed(taken.size() + " mails were acknowledged and are nowhere, for instance " + taken.keySet().iterator().next());
            }
            return new Found(many, seconds, times.within(0.5), times.within(0.99)).line();
        }
    }

    private void waitUntilNoneWaits(Connection db) throws SQLException {
        long before = Long.MAX_VALUE;
        long deadline = 0;
        for (long waiting = waiting(db); waiting > 0; waiting = waiting(db)) {
            if (waiting < before) {
                before = waiting;
                deadline = System.nanoTime() + UNTIL_ONE_MORE_IS_UNDERSTOOD;
            } else if (System.nanoTime() > deadline) {
                throw new Failed(waiting + " mails are not understood, and no more come");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static long waiting(Connection db) throws SQLException {
        try (var statement = db.createStatement(); ResultSet row = statement.executeQuery("select count(*) from incoming_mail")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// `begun 900, set_aside 600`
    private String outcomes() throws SQLException {
        var outcomes = new StringBuilder();
        try (Connection db = database(); var statement = db.createStatement();
                ResultSet row = statement.executeQuery("select outcome, count(*) from known_mail group by outcome order by outcome")) {
            while (row.next()) {
                outcomes.append(outcomes.isEmpty() ? "" : ", ").append(row.getString(1)).append(' ').append(row.getLong(2));
            }
        }
        return outcomes.toString();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(options.text("url", ""), options.text("user", ""), options.text("password", ""));
    }
}
