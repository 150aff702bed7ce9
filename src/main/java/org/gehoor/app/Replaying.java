package org.gehoor.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gehoor.fairness.Fairness;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The command `replay [FILE] [--from DAY] [--to DAY] [--order FILE]`: was the line kept in order? From the record of this installation, also beside a
/// program that runs, or from a file that `export record` wrote (`docs/replay.md`).
///
/// Ends with 0 when it was, 1 when somebody was passed over without a reason, 2 when a file cannot be read or the command is not understood.
final class Replaying {

    private static final int FINE = 0;
    private static final int NOT_IN_ORDER = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final List<String> left;
    private final String[] all;
    private final PrintStream out;

    private Replaying(PrintStream out, String... all) {
        this.out = out;
        this.all = all;
        this.left = new ArrayList<>(Arrays.asList(all));
    }

    /// @return the exit code
    static int run(PrintStream out, String... args) {
        LoggingSystem.get(Replaying.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return new Replaying(out, args).replay();
        } catch (DateTimeParseException noDay) {
            out.println(noDay.getParsedString() + " is no day. Write it as 2026-05-12.");
        } catch (FileAlreadyExistsException taken) {
            out.println(taken.getFile() + " is there already. Name a file that is not.");
        } catch (IllegalArgumentException refused) {
            out.println(refused.getMessage());
        } catch (IOException | UncheckedIOException trouble) {
            out.println("A file cannot be read or written: " + trouble.getMessage());
        }
        return NOT_UNDERSTOOD;
    }

    private int replay() throws IOException {
        Optional<LocalDate> from = option("--from").map(LocalDate::parse);
        Optional<LocalDate> to = option("--to").map(LocalDate::parse);
        Optional<Path> order = option("--order").map(Path::of);
        List<String> files = left.stream().filter(each -> !each.startsWith("--gehoor.")).toList();
        if (files.size() > 1 || files.stream().anyMatch(each -> each.startsWith("--"))) {
            throw new IllegalArgumentException("Say it like this: gehoor replay [FILE] [--from DAY] [--to DAY] [--order FILE]");
        }
        Predicate<LocalDate> wanted = day -> from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
        Fairness fairness = files.isEmpty() ? ofThisInstallation() : Fairness.of(Path.of(files.getFirst()));
        if (order.isPresent()) {
            write(order.get(), fairness, wanted);
        }
        fairness.report(wanted).forEach(out::println);
        return fairness.holds(wanted) ? FINE : NOT_IN_ORDER;
    }

    private Fairness ofThisInstallation() {
        try (Database database = Database.find(Settings.of(false, all))) {
            var db = JdbcClient.create(database.dataSource());
            return Fairness.of(db, new Organisations(db).find().map(Organisation::zone).orElse(ZoneId.systemDefault()));
        }
    }

    private static void write(Path file, Fairness fairness, Predicate<LocalDate> wanted) throws IOException {
        try (Writer to = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (String line : (Iterable<String>) fairness.order(wanted)::iterator) {
                to.write(line + "\n");
            }
        }
    }

    /// `--from DAY` and `--from=DAY` are the same.
    private Optional<String> option(String name) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).startsWith(name + "=")) {
                return Optional.of(left.remove(i).substring(name.length() + 1));
            }
            if (left.get(i).equals(name) && i + 1 < left.size()) {
                left.remove(i);
                return Optional.of(left.remove(i));
            }
        }
        return Optional.empty();
    }
}
