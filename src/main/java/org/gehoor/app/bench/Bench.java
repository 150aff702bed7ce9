package org.gehoor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gehoor.db.embedded.RunningPostgres;

/// The command `bench [messages] [live] [mail] [line] [promise] [assistant] [scale] [start]`: runs the scenarios that are named, or all, and prints one table.
public final class Bench {

    private static final List<String> ALL = List.of("start", "messages", "live", "mail", "line", "promise", "assistant", "scale");

    private final Options options;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
        this.folder = options.folder("folder", Path.of("data", "bench"));
    }

    /// @return the exit code
    public static int run(String... args) {
        Options options = Options.read(args);
        try {
            switch (options.has("load") ? "load" : options.has("bare-loop") ? "bare" : options.has("bare-mail") ? "bare-mail" : "all") {
                case "load" -> Loads.run(options);
                case "bare" -> BareLoop.run(options);
                case "bare-mail" -> BareMail.run(options);
                default -> new Bench(options).all();
            }
            return 0;
        } catch (Failed failed) {
            System.err.println(failed.getMessage());
            return 1;
        } catch (Exception failed) {
            failed.printStackTrace();
            return 1;
        }
    }

    private void all() throws IOException {
        for (String name : options.names().isEmpty() ? ALL : options.names()) {
            System.out.println("== " + name);
            switch (name) {
                case "start" -> new Starting(options, folder).run(this::add);
                case "messages" -> messages();
                case "live" -> live();
                case "mail" -> new Mailing(options, folder).run(this::add);
                case "line" -> new Queueing(options, folder).run(this::add);
                case "promise" -> new Promising(options, folder).run(this::add);
                case "assistant" -> new Asking(options, folder).run(this::add);
                case "scale" -> new Scale(options, folder).run(this::add);
                default -> throw new Failed("There is no scenario " + name + "; there are " + String.join(", ", ALL) + ".");
            }
        }
        System.out.println("\n" + Row.table(rows));
        if (options.has("out")) {
            write(Path.of(options.text("out", "")));
        }
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row.markdown());
    }

    private void messages() {
        Path data = folder.resolve("messages");
        Subject.install(data);
        try (Subject subject = Subject.start("serve", data, flags())) {
            Measured load = measure(subject.meter(), "messages", "--address=" + subject.address());
            Meter.Memory memory = subject.meter().memory();
            RunningPostgres yard = yard(subject.postgres());
            Measured inserts = measure(subject.meter(), "inserts", database(yard));
            Measured bare = bare(subject, yard, "messages");
            Row durable = Row.of("messages", "yardstick: single-row durable inserts", inserts.found, inserts.spent, "").withoutProgram();
            Row loop = Row.of("messages", "yardstick: bare HTTP loop, one insert each", bare.found, bare.spent, "");
            Row ours = Row.of("messages", "customers' messages, accepted, chained, on the open page", load.found, load.spent, "");
            add(ours.beside("%.2f of the inserts a second; %.1f times the CPU of the bare loop".formatted(
                    load.found.throughput() / inserts.found.throughput(), ours.both() / loop.both())));
            add(loop);
            add(durable);
            System.out.printf("memory after it: program %.0f MB, PostgreSQL %.0f MB%n", memory.program(), memory.postgres());
        }
    }

    private void live() {
        Path data = folder.resolve("live");
        Subject.install(data);
        try (Subject subject = Subject.start("serve", data, flags())) {
            Measured load = measure(subject.meter(), "live", "--address=" + subject.address());
            Meter.Memory memory = subject.meter().memory();
            Measured bare = bare(subject, yard(subject.postgres()), "live");
            addLive("%,d open pages".formatted(options.number("streams", 5_000)), load, bare);
            addLive("yardstick: bare loop", bare, bare);
            System.out.printf("memory with the pages open: program %.0f MB, PostgreSQL %.0f MB%n", memory.program(), memory.postgres());
        }
    }

    private void addLive(String what, Measured measured, Measured yardstick) {
        for (String line : List.of("accepted", "arrived", "between")) {
            Found found = Found.read(measured.line(line));
            Row row = Row.of("live", what + ": " + switch (line) {
                case "accepted" -> "from due to accepted";
                case "arrived" -> "from due to the page";
                default -> "from accepted to the page";
            }, found, measured.spent, measured == yardstick ? "" : "%.1f times the CPU of the bare loop".formatted(both(measured) / both(yardstick)));
            add(row);
        }
    }

    private static double both(Measured measured) {
        return (measured.spent.program() + measured.spent.postgres()) / measured.found.operations();
    }

    /// The same load on the bare loop, which is a process of its own on the same PostgreSQL.
    private Measured bare(Subject subject, RunningPostgres yard, String load) {
        var arguments = new ArrayList<>(List.of("bench", "--bare-loop"));
        arguments.addAll(List.of(database(yard)));
        try (Child loop = Child.start(List.of(), arguments.toArray(String[]::new))) {
            int port = Integer.parseInt(loop.until("listening"));
            loop.letTalk();
            return measure(new Meter(loop.pid(), subject.meter().postgres()), load, "--bare", "--address=http://127.0.0.1:" + port);
        }
    }

    /// What was measured between `begin` and `end`, and what else the load said.
    record Measured(Found found, Meter.Spent spent, List<String> said) {

        /// What stands behind the beginning of a line that it said.
        String line(String beginning) {
            return said.stream().filter(one -> one.startsWith(beginning + " ")).findFirst().orElseThrow().substring(beginning.length() + 1);
        }
    }

    /// What a load says after its end.
    private static final Map<String, List<String>> MORE = Map.of("live", List.of("accepted", "arrived", "between"), "mail", List.of("taken", "bytes", "outcomes"));

    private Measured measure(Meter meter, String load, String... more) {
        return measure(options, meter, load, more);
    }

    static Measured measure(Options options, Meter meter, String load, String... more) {
        var arguments = new ArrayList<>(List.of("bench", load, "--load"));
        options.values().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(more));
        try (Child child = Child.start(List.of(), arguments.toArray(String[]::new))) {
            child.until("begin");
            Meter.Spent before = meter.spent();
            Found found = Found.read(child.until("end"));
            Meter.Spent spent = meter.spent().since(before);
            List<String> said = MORE.getOrDefault(load, List.of()).stream().map(line -> line + " " + child.until(line)).toList();
            child.end();
            if (found.operations() == 0) {
                throw new Failed("Nothing was done in the time that was measured.");
            }
            return new Measured(found, spent, said);
        }
    }

    /// A database for the yardsticks, beside the program's in the same PostgreSQL.
    static RunningPostgres yard(RunningPostgres postgres) {
        var yard = new RunningPostgres(postgres.jdbcUrl().replaceFirst("/[^/]*$", "/yard"), postgres.user(), postgres.password());
        try (var db = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            db.createStatement().execute("create database yard");
        } catch (SQLException trouble) {
            throw new Failed("The database of the yardsticks could not be made", trouble);
        }
        try (var db = DriverManager.getConnection(yard.jdbcUrl(), yard.user(), yard.password())) {
            db.createStatement().execute("create table bare_message (id uuid primary key, at timestamptz not null, text text not null)");
        } catch (SQLException trouble) {
            throw new Failed("The table of the yardsticks could not be made", trouble);
        }
        return yard;
    }

    static String[] database(RunningPostgres postgres) {
        return new String[] {"--url=" + postgres.jdbcUrl(), "--user=" + postgres.user(), "--password=" + postgres.password()};
    }

    private List<String> flags() {
        return options.has("server-flags") ? List.of(options.text("server-flags", "").split(" ")) : List.of();
    }

    /// Puts the table between the two marks in a document.
    private void write(Path document) {
        try {
            String text = Files.readString(document);
            int from = text.indexOf("<!-- bench -->");
            int until = text.indexOf("<!-- /bench -->");
            if (from < 0 || until < from) {
                throw new Failed(document + " has no place for the table: <!-- bench --> and <!-- /bench -->");
            }
            Files.writeString(document, text.substring(0, from) + "<!-- bench -->\n\n" + Row.table(rows) + "\n" + text.substring(until));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
