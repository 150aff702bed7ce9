package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// The loads, each run in a process of its own. What is bare is sent to the [BareLoop] instead of the program.
final class Loads {

    private static final int MOST_TIMES = 4_000_000;
    private static final int FIRST_CUSTOMERS = 4;
    private static final int TALKS_OF_THE_FIRST = 25;
    private static final long UNTIL_ALL_ARRIVED = 15_000_000_000L;

    private final Options options;

    private Loads(Options options) {
        this.options = options;
    }

    static void run(Options options) throws Exception {
        var loads = new Loads(options);
        switch (options.names().getFirst()) {
            case "messages" -> loads.messages();
            case "inserts" -> loads.inserts();
            case "live" -> new LiveLoad(options).run();
            case "pages" -> new PagesLoad(options).run();
            case "mail" -> new MailLoad(options).run();
            case "line" -> QueueLoad.run(options);
            case "promise" -> PromiseLoad.run(options);
            case "assistant" -> AskLoad.run(options);
            case "bare-line" -> loads.places();
            default -> throw new Failed("no such load: " + options.names());
        }
    }

    /// Customers who write as fast as they are answered, each connection in conversations of its own, while their pages are open. What did not
    /// arrive on its page in the end fails the run.
    private void messages() throws IOException {
        int connections = options.number("connections", 64);
        int perConnection = options.number("talks", 4);
        URI address = URI.create(options.text("address", ""));
        Talk[][] talks = begin(address, connections, perConnection, options.has("bare"));
        var missing = ConcurrentHashMap.<Long>newKeySet();
        var numbers = new AtomicLong(1_000);
        listen(address, talks, missing);
        var times = new Times(MOST_TIMES);
        Window window = Window.of(options.number("warmup", 10), options.number("seconds", 20));
        Crowd writers = Crowd.of(connections, number -> {
            try (Wire wire = Wire.to(address)) {
                for (int turn = 0; !window.isOver(); turn++) {
                    long message = numbers.incrementAndGet();
                    missing.add(message);
                    long from = System.nanoTime();
                    talks[number][turn % perConnection].write(wire, message);
                    long until = System.nanoTime();
                    if (window.holds(from, until)) {
                        times.add(until - from);
                    }
                }
            }
        });
        window.pass(writers);
        System.out.println("end " + new Found(times.count(), window.seconds(), times.within(0.5), times.within(0.99)).line());
        writers.end();
        long deadline = System.nanoTime() + UNTIL_ALL_ARRIVED;
        while (!missing.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Failed(missing.size() + " messages were accepted and never arrived on the page, for instance " + missing.iterator().next());
            }
            LockSupport.parkNanos(5_000_000);
        }
        System.err.println("Streams that ended and came back: " + Ear.cameBack());
    }

    /// A program that was just started is let come to speed first, by a few customers.
    static Talk[][] begin(URI address, int connections, int perConnection, boolean bare) {
        if (!bare) {
            Crowd.of(FIRST_CUSTOMERS, _ -> {
                try (Wire wire = Wire.to(address)) {
                    for (int i = 0; i < TALKS_OF_THE_FIRST; i++) {
                        Talk.begin(wire);
                    }
                }
            }).end();
        }
        var talks = new Talk[connections][perConnection];
        Crowd.of(connections, number -> {
            try (Wire wire = Wire.to(address)) {
                for (int i = 0; i < perConnection; i++) {
                    String path = "/bare/" + (number * perConnection + i);
                    talks[number][i] = bare ? new Talk(path, "", "none", path + "/live") : Talk.begin(wire);
                }
            }
        }).end();
        return talks;
    }

    private static void listen(URI address, Talk[][] talks, ConcurrentHashMap.KeySetView<Long, Boolean> missing) {
        for (Talk[] some : talks) {
            for (Talk talk : some) {
                Ear.open(address, talk, (number, _) -> missing.remove(number));
            }
        }
    }

    /// Rows as they come, one by one, each durable before the next: what this PostgreSQL on this disk can do at all.
    private void inserts() {
        var times = new Times(MOST_TIMES);
        Window window = Window.of(options.number("warmup", 10), options.number("seconds", 20));
        Crowd writers = Crowd.of(options.number("connections", 64), number -> {
            try (var db = DriverManager.getConnection(options.text("url", ""), options.text("user", ""), options.text("password", ""));
                    var insert = db.prepareStatement("insert into bare_message (id, at, text) values (?, ?, ?)")) {
                for (long turn = 0; !window.isOver(); turn++) {
                    long from = System.nanoTime();
                    insert.setObject(1, UUID.randomUUID());
                    insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
                    insert.setString(3, Talk.words(number * 1_000_000L + turn));
                    insert.executeUpdate();
                    long until = System.nanoTime();
                    if (window.holds(from, until)) {
                        times.add(until - from);
                    }
                }
            }
        });
        window.pass(writers);
        System.out.println("end " + new Found(times.count(), window.seconds(), times.within(0.5), times.within(0.99)).line());
        writers.end();
    }

    /// Rows that are taken in their order by many at once, none twice and none waited for; another one comes for each.
    private void places() {
        var times = new Times(MOST_TIMES);
        Window window = Window.of(options.number("warmup", 10), options.number("seconds", 20));
        Crowd crowd = Crowd.of(options.number("connections", 64), _ -> {
            try (var db = DriverManager.getConnection(options.text("url", ""), options.text("user", ""), options.text("password", ""));
                    var take = db.prepareStatement("""
                            delete from bare_place where id = (
                              select id from bare_place where line = 1 order by order_at, id limit 1 for update skip locked)
                            """);
                    var come = db.prepareStatement("insert into bare_place (id, line, order_at) values (?, 1, ?)")) {
                while (!window.isOver()) {
                    long from = System.nanoTime();
                    take.executeUpdate();
                    long until = System.nanoTime();
                    come.setObject(1, UUID.randomUUID());
                    come.setObject(2, Instant.now().plusSeconds(86_400).atOffset(ZoneOffset.UTC));
                    come.executeUpdate();
                    if (window.holds(from, until)) {
                        times.add(until - from);
                    }
                }
            }
        });
        window.pass(crowd);
        System.out.println("end " + new Found(times.count(), window.seconds(), times.within(0.5), times.within(0.99)).line());
        crowd.end();
    }
}
