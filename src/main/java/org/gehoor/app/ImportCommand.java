package org.gehoor.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.importing.Imports;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The command `import PATH --mailbox ADDRESS`: has the program bring in mail from before, and says how far it is. The program does it, so it
/// goes on when this command ends.
final class ImportCommand {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int PATIENCE = 10;

    private final JdbcClient db;
    private final PrintStream out;

    private ImportCommand(JdbcClient db, PrintStream out) {
        this.db = db;
        this.out = out;
    }

    /// @return the exit code
    static int run(PrintStream out, String... args) {
        LoggingSystem.get(ImportCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        List<String> settings = Arrays.stream(args).filter(each -> each.startsWith("--gehoor.")).toList();
        try (Database database = Database.find(Settings.of(false, settings.toArray(String[]::new)))) {
            if (args.length > 0 && args[0].equals("knowledge")) {
                return new ImportKnowledge(database, out).run(Arrays.copyOfRange(args, 1, args.length));
            }
            return new ImportCommand(JdbcClient.create(database.dataSource()), out).run(args);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FINE;
        }
    }

    private int run(String... args) throws InterruptedException {
        Optional<String> mailbox = value("--mailbox", args);
        Optional<String> as = value("--as", args);
        if (args.length == 0 || args[0].startsWith("--") || mailbox.isEmpty() || as.filter(how -> !List.of("waiting", "history").contains(how)).isPresent()) {
            out.println("gehoor import FILE_OR_FOLDER --mailbox ADDRESS [--as waiting|history]");
            return NOT_UNDERSTOOD;
        }
        Path path = Path.of(args[0]).toAbsolutePath().normalize();
        if (!Files.isReadable(path)) {
            out.println("There is nothing to read at " + path);
            return REFUSED;
        }
        Map<MailboxId, EmailAddress> all = Mailboxes.addresses(db);
        Optional<MailboxId> to = all.keySet().stream().filter(id -> all.get(id).text().equalsIgnoreCase(mailbox.get().strip())).findFirst();
        if (to.isEmpty()) {
            out.println("There is no mailbox " + mailbox.get() + ". There are: " + String.join(", ", all.values().stream().map(EmailAddress::text).toList()));
            return REFUSED;
        }
        Imports imports = Imports.of(db, Clock.systemUTC());
        return follow(imports, imports.begin(path, to.get(), as.equals(Optional.of("history"))));
    }

    private int follow(Imports imports, UUID id) throws InterruptedException {
        Imports.Progress now = imports.progress(id);
        for (int still = 0; !now.ended(); ) {
            Thread.sleep(1_000);
            Imports.Progress next = imports.progress(id);
            still = next.equals(now) ? still + 1 : 0;
            if (still == PATIENCE) {
                out.println("Nothing moves: the program does not run, or does other imports first. This one is noted and goes on by itself.");
                return FINE;
            }
            if (still == 0) {
                out.println("%d of 100: %,d mails".formatted(next.percent(), next.taken()));
            }
            now = next;
        }
        out.println(now.trouble().map(trouble -> "The import stopped: the source is " + trouble + ". Give the command once more and it goes on.")
                .orElse("%,d mails%s. /admin/imports shows all imports.".formatted(now.taken(), now.tooLarge() == 0 ? "" : ", %,d too large".formatted(now.tooLarge()))));
        return now.trouble().isPresent() ? REFUSED : FINE;
    }

    private static Optional<String> value(String name, String... args) {
        int at = Arrays.asList(args).indexOf(name);
        return at >= 0 && at + 1 < args.length ? Optional.of(args[at + 1]) : Optional.empty();
    }
}
