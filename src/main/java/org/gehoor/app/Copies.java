package org.gehoor.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gehoor.access.Tokens;
import org.gehoor.backup.BackupTrouble;
import org.gehoor.backup.Backups;
import org.gehoor.backup.Manifest;
import org.gehoor.backup.Restoring;
import org.gehoor.events.Feed;
import org.gehoor.jobs.Jobs;
import org.gehoor.ledger.Chains;
import org.gehoor.ledger.KeysLeftOut;
import org.gehoor.ledger.MasterKey;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The commands `backup FILE` and `restore FILE`.
final class Copies {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int A_CHAIN_IS_BROKEN = 3;

    private final Settings settings;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();

    private Copies(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /// @return the exit code
    static int backup(PrintStream out, String... args) {
        return withFile(out, "backup", args, (copies, file) -> copies.backup(file));
    }

    /// @return the exit code
    static int restore(PrintStream out, String... args) {
        return withFile(out, "restore", args, Copies::restore);
    }

    private interface Command {
        int run(Copies copies, Path file);
    }

    private static int withFile(PrintStream out, String name, String[] args, Command command) {
        List<String> files = Arrays.stream(args).filter(each -> !each.startsWith("--")).toList();
        if (files.size() != 1) {
            out.println("Say which file: gehoor " + name + " FILE");
            return NOT_UNDERSTOOD;
        }
        // The libraries' news is none for whoever asked for a copy.
        LoggingSystem.get(Copies.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return command.run(new Copies(Settings.of(false, args), out), Path.of(files.getFirst()));
        } catch (BackupTrouble trouble) {
            out.println(trouble.getMessage());
            return REFUSED;
        }
    }

    private int backup(Path file) {
        MasterKey master = key("There is no master key in %s, so there is nothing here to back up. Name the installation with --gehoor.data=FOLDER.");
        Instant begun = clock.instant();
        try (Database database = Database.find(settings)) {
            Backups.Made made = new Backups(database.dataSource()::getConnection, master, clock).make(file);
            out.printf("%s: %,d rows of %d tables, %,d bytes, in %s.%n", made.file(), made.manifest().rows(), made.manifest().tables().size(),
                    made.bytes(), since(begun));
            out.printf("""

                    THE KEYS ARE NOT IN IT, and nobody can read it without them. Keep a copy of
                      %s
                    at another place than this file: whoever has both reads everything, whoever has only the file reads nothing,
                    and without the keys it can never be restored by anybody.%n""", settings.keys().toAbsolutePath());
        }
        return FINE;
    }

    private int restore(Path file) {
        MasterKey master = key("There is no master key in %s. Put the keys folder of the installation that made the backup there first.");
        Instant begun = clock.instant();
        try (Database database = Database.alone(settings)) {
            out.printf("Restoring %s. Do not start the program before this says that it is done.%n", file);
            Manifest manifest = new Restoring(database.dataSource(), master,
                    List.of(KeysLeftOut.listedIn(settings.keys()), Jobs.afterRestore(), Feed.afterRestore(), Tokens.afterRestore())).restore(file);
            out.printf("%,d rows of %d tables, as they were at %s. Checking every chain.%n", manifest.rows(), manifest.tables().size(), manifest.at());
            return verify(database, master, begun);
        }
    }

    private int verify(Database database, MasterKey master, Instant begun) {
        Chains chains = Chains.verify(JdbcClient.create(database.dataSource()), master, Runtime.getRuntime().availableProcessors(),
                checked -> out.printf("%,d chains checked%n", checked));
        if (!chains.hold()) {
            chains.broken().forEach((stream, verdict) -> out.printf("Stream %s does not hold: %s%n", stream, verdict.faults()));
            out.printf("Restored in %s, but %,d of %,d chains do not hold; they are named above. The backup held them so.%n", since(begun),
                    chains.broken().size(), chains.streams());
            return A_CHAIN_IS_BROKEN;
        }
        out.printf("Done in %s. All %,d chains hold, with %,d entries, of which %,d have been erased. Start it with: gehoor serve%n",
                since(begun), chains.streams(), chains.entries(), chains.erased());
        return FINE;
    }

    private MasterKey key(String missing) {
        return MasterKey.find(settings.keys()).orElseThrow(() -> new BackupTrouble(missing.formatted(settings.keys().toAbsolutePath())));
    }

    private String since(Instant begun) {
        return "%.1f s".formatted(Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }
}
