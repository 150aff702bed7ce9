package org.gehoor.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.gehoor.record.Export;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The command `export record FILE`: the whole record without words, also beside a program that runs.
final class Exporting {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Exporting() {}

    /// @return the exit code
    static int run(PrintStream out, String... args) {
        List<String> words = Arrays.stream(args).filter(each -> !each.startsWith("--")).toList();
        if (words.size() != 2 || !words.getFirst().equals("record")) {
            out.println("Say what and into which file: gehoor export record FILE");
            return NOT_UNDERSTOOD;
        }
        LoggingSystem.get(Exporting.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Path file = Path.of(words.getLast());
        try (Database database = Database.find(Settings.of(false, args));
             OutputStream to = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            long entries = new Export(JdbcClient.create(database.dataSource()), Clock.systemUTC()).write(to);
            out.println(entries == 0 ? "Nothing was signed yet, so the file is empty. Try again in a minute."
                    : "%s: %,d entries, without a word that anybody said. docs/verify/README.md says what it is good for.".formatted(file, entries));
            return entries == 0 ? REFUSED : FINE;
        } catch (FileAlreadyExistsException taken) {
            out.println(file + " is there already. Name a file that is not.");
        } catch (IOException unwritable) {
            out.println(file + " cannot be written: " + unwritable.getMessage());
        }
        return REFUSED;
    }
}
