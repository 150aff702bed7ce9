package org.gehoor.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gehoor.db.embedded.RunningPostgres;

/// Mail comes in: how many a second, what each costs, how long until it is understood, and whether memory stays flat.
final class Mailing {

    static final String MAILBOX = "klant@zeeraaf.example";

    private final Options options;
    private final Path data;
    private final Path samples;

    Mailing(Options options, Path folder) {
        this.options = options;
        this.data = folder.resolve("mail");
        this.samples = options.folder("samples", Path.of(System.getProperty("gehoor.home", ".")).resolve(System.getProperty("gehoor.samples", "../shared/samples")).resolve("mail"))
                .normalize();
    }

    void run(Consumer<Row> add) {
        if (!Files.isDirectory(samples)) {
            System.out.println("not run: mail, because its samples are not at " + samples + " (--samples=FOLDER)");
            return;
        }
        Subject.install(data);
        int port = Subject.freePort();
        List<String> flags = options.has("server-flags") ? List.of(options.text("server-flags", "").split(" ")) : List.of();
        try (Subject subject = Subject.start("serve", data, flags, "--gehoor.smtp.port=" + port)) {
            addMailbox(subject.postgres());
            Bench.Measured ours;
            try (var memories = new Memories(subject.meter())) {
                ours = measure(subject.meter(), port, subject.postgres());
                System.out.printf("memory while it came in, program and PostgreSQL: %s MB; at the most %.0f and %.0f%n", memories.course(), memories.peak().program(),
                        memories.peak().postgres());
            }
            Bench.Measured bare = bare(subject);
            Found taken = Found.read(ours.line("taken"));
            Row row = Row.of("mail", "mail by SMTP, taken, understood, in its line; times from 250 to understood", ours.found(), ours.spent(), "");
            Row loop = Row.of("mail", "yardstick: bare SMTP loop, one insert each; times until 250", bare.found(), bare.spent(), "");
            add.accept(row.beside("%.1f times the CPU of the bare loop".formatted(row.both() / loop.both())));
            add.accept(new Row("mail", "the same, until 250", taken, Double.NaN, Double.NaN, ""));
            add.accept(loop);
            System.out.printf("%,d bytes in %,d mails; what became of all: %s%n", Long.parseLong(ours.line("bytes")), taken.operations(), ours.line("outcomes"));
        }
    }

    private Bench.Measured measure(Meter meter, int port, RunningPostgres postgres, String... more) {
        var arguments = new ArrayList<>(List.of(Bench.database(postgres)));
        arguments.add("--smtp=" + port);
        arguments.add("--samples=" + samples);
        arguments.addAll(List.of(more));
        return Bench.measure(options, meter, "mail", arguments.toArray(String[]::new));
    }

    private Bench.Measured bare(Subject subject) {
        RunningPostgres yard = Bench.yard(subject.postgres());
        execute(yard, "create table bare_mail (id uuid primary key, raw bytea not null)");
        var arguments = new ArrayList<>(List.of("bench", "--bare-mail"));
        arguments.addAll(List.of(Bench.database(yard)));
        try (Child loop = Child.start(List.of(), arguments.toArray(String[]::new))) {
            int port = Integer.parseInt(loop.until("listening"));
            loop.letTalk();
            return measure(new Meter(loop.pid(), subject.meter().postgres()), port, yard, "--bare");
        }
    }

    private static void addMailbox(RunningPostgres postgres) {
        execute(postgres, "insert into mailbox (id, brand, address, name, language) values ('" + UUID.randomUUID() + "', 'main', '" + MAILBOX + "', 'Maat', 'nl')");
    }

    private static void execute(RunningPostgres postgres, String statement) {
        try (Connection db = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()); var one = db.createStatement()) {
            one.execute(statement);
        } catch (SQLException trouble) {
            throw new Failed("PostgreSQL refused: " + statement, trouble);
        }
    }
}
