package org.gehoor.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gehoor.ledger.MasterKey;

/// Makes backups: the whole content of one database, in one sealed file.
public final class Backups {

    private final Connections database;
    private final MasterKey master;
    private final Clock clock;

    /// @param database gives connections that wait as long as it takes
    public Backups(Connections database, MasterKey master, Clock clock) {
        this.database = database;
        this.master = master;
        this.clock = clock;
    }

    /// What was made.
    ///
    /// @param bytes size of the file
    public record Made(Path file, Manifest manifest, long bytes) {}

    /// Reads one moment of the database into a file of this name, which appears when it is whole.
    ///
    /// @throws BackupTrouble when there is such a file already, or it cannot be made; then nothing is left of it
    public Made make(Path file) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupTrouble("%s is there already. Choose another name: a backup is never written over.".formatted(target));
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Manifest manifest = write(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return new Made(target, manifest, Files.size(target));
        } catch (FileAlreadyExistsException other) {
            throw new BackupTrouble("%s is there: another backup is being made, or one was cut short. If none runs, remove it.".formatted(partial), other);
        } catch (IOException | SQLException trouble) {
            discard(partial);
            throw new BackupTrouble("The backup %s could not be made: %s".formatted(target, sentence(trouble)), trouble);
        } catch (RuntimeException trouble) {
            discard(partial);
            throw trouble;
        }
    }

    private Manifest write(Path partial) throws IOException, SQLException {
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (Connection db = database.open();
                FileChannel channel = FileChannel.open(partial, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), own);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), Pieces.SIZE)) {
            Manifest manifest = write(db, out);
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest write(Connection db, OutputStream out) throws IOException, SQLException {
        try (var snapshot = Snapshot.of(db); var archive = new ArchiveOutput(SealedOutput.to(out, master))) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var tables = new ArrayList<Manifest.Table>();
            archive.json("about.json", new Manifest(Manifest.FORMAT, now.toString(), snapshot.migrations(), tables, List.of()));
            for (Tables.Table table : snapshot.tables()) {
                tables.add(archive.table(table, into -> snapshot.copy(table, into)));
            }
            var manifest = new Manifest(Manifest.FORMAT, now.toString(), snapshot.migrations(), tables, snapshot.counters());
            archive.json("manifest.json", manifest);
            return manifest;
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException stays) {
            // the sentence that follows says what went wrong first
        }
    }

    private static String sentence(Exception trouble) {
        return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    }
}
