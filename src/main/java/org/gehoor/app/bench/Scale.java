package org.gehoor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.db.embedded.EmbeddedPostgres;
import org.gehoor.db.embedded.RunningPostgres;
import org.gehoor.ledger.MasterKey;

/// A large installation: how long its pages take, and what it costs to sign a checkpoint over all of it.
final class Scale {

    private final Options options;
    private final Path data;
    private final Sentences sentences = new Sentences();
    private final SplittableRandom dice = new SplittableRandom(1);

    Scale(Options options, Path folder) {
        this.options = options;
        this.data = folder.resolve("scale");
    }

    void run(Consumer<Row> add) {
        long many = options.number("conversations", 1_000_000);
        Colleague colleague = Subject.install(data);
        letItSettle();
        Multitude.Known known = generate(many);
        try (Subject subject = Subject.start("serve", data, List.of())) {
            add.accept(checkpoint(subject, many * 8));
            pages(subject, colleague, known, many, add);
            Meter.Memory memory = subject.meter().memory();
            System.out.printf("memory after it: program %.0f MB, PostgreSQL %.0f MB%n", memory.program(), memory.postgres());
        }
    }

    /// What a first start does once, it does before there is anything.
    private void letItSettle() {
        try (Subject subject = Subject.start("serve", data, List.of())) {
            waitFor(subject.postgres(), "select not exists (select from search_backfill where not done) and exists (select from search_backfill)", 60);
        }
    }

    private Multitude.Known generate(long many) {
        long from = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            var known = new Multitude(new RunningPostgres(postgres.jdbcUrl(), postgres.user(), postgres.password()), MasterKey.in(data.resolve("keys")), many,
                    Instant.now()).make();
            System.out.printf("%,d conversations with 8 entries each made in %.0f s; %,d MB on the disk%n", many, (System.nanoTime() - from) / 1e9, size() >> 20);
            return known;
        }
    }

    /// The job signs by itself after the start; measured until nothing is pending.
    private static Row checkpoint(Subject subject, long entries) {
        long from = System.nanoTime();
        Meter.Spent before = subject.meter().spent();
        waitFor(subject.postgres(), "select not exists (select from ledger_pending)", 7_200);
        Meter.Spent spent = subject.meter().spent().since(before);
        var found = new Found(entries, (System.nanoTime() - from) / 1e9, 0, 0);
        return Row.of("scale", "checkpoint over %,d entries".formatted(entries), found, spent, "in %.0f s".formatted(found.seconds()));
    }

    private void pages(Subject subject, Colleague colleague, Multitude.Known known, long many, Consumer<Row> add) {
        String staff = signIn(subject, colleague);
        String customer = "gehoor_browser=";
        measure(subject, "the desk with the line", staff, List.of("/desk"), add);
        measure(subject, "one conversation", staff, known.conversations().stream().limit(500).map(id -> "/desk/conversations/" + id).toList(), add);
        measure(subject, "search: one word of one conversation", staff, search(i -> Sentences.mark(i * many / 200)), add);
        measure(subject, "search: a rare word", staff, search(_ -> sentences.rare(dice)), add);
        measure(subject, "search: a common word", staff, search(_ -> Sentences.everyday(dice)), add);
        measure(subject, "search: two common words", staff, search(_ -> Sentences.everyday(dice) + "+" + Sentences.everyday(dice)), add);
        measure(subject, "how we can be reached", "", List.of("/"), add);
        measure(subject, "a customer's cases", customer + known.browsers().getFirst(), List.of("/cases"), add);
        measure(subject, "the public record", "", List.of("/record"), add);
    }

    private static List<String> search(java.util.function.LongFunction<String> words) {
        return IntStream.range(0, 200).mapToObj(words::apply).map(text -> "/desk/conversations?q=" + text).toList();
    }

    private void measure(Subject subject, String what, String cookies, List<String> pages, Consumer<Row> add) {
        try (Wire wire = Wire.to(subject.address())) {
            int status = wire.get(pages.getFirst(), cookies).status();
            if (status == 404) {
                System.out.println("not there: " + what);
                return;
            }
            Path list = Files.write(data.resolve("pages.txt"), Stream.concat(Stream.of(cookies), pages.stream()).toList());
            Bench.Measured measured = Bench.measure(options, subject.meter(), "pages", "--address=" + subject.address(), "--pages=" + list,
                    "--connections=" + options.number("readers", 2), "--warmup=" + options.number("page-warmup", 5), "--seconds=" + options.number("page-seconds", 10));
            add.accept(Row.of("scale", what, measured.found(), measured.spent(), ""));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String signIn(Subject subject, Colleague colleague) {
        try (Wire wire = Wire.to(subject.address())) {
            return colleague.signIn(wire);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void waitFor(RunningPostgres postgres, String question, int seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        try (Connection db = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()); var statement = db.createStatement()) {
            while (!yes(statement.executeQuery(question))) {
                if (System.nanoTime() > deadline) {
                    throw new Failed("Waited in vain for: " + question);
                }
                LockSupport.parkNanos(200_000_000);
            }
        } catch (SQLException trouble) {
            throw new Failed("PostgreSQL did not answer", trouble);
        }
    }

    private static boolean yes(ResultSet row) throws SQLException {
        row.next();
        return row.getBoolean(1);
    }

    private long size() {
        try (Stream<Path> files = Files.walk(data.resolve("postgres/postgres-data"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
