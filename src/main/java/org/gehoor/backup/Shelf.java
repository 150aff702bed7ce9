package org.gehoor.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of the backups that the program makes by itself. Each has its reason and its time in its name; of each reason the newest are
/// kept. Other files in the folder are left alone.
public final class Shelf {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Backups backups;
    private final Clock clock;

    Shelf(Path folder, Backups backups, Clock clock) {
        this.folder = folder;
        this.backups = backups;
        this.clock = clock;
    }

    /// Why a backup was made.
    public enum Reason {
        DAILY("daily"), UPGRADE("before-upgrade");

        private final String name;
        private final Pattern file;

        Reason(String name) {
            this.name = name;
            this.file = Pattern.compile("gehoor-" + name + "-(\\d{8}T\\d{6}Z)\\.backup");
        }
    }

    public Path folder() {
        return folder;
    }

    /// Makes one, and removes the oldest of this reason beyond so many.
    ///
    /// @throws BackupTrouble when it could not be made; then none is removed
    Backups.Made make(Reason reason, int most) {
        try {
            Files.createDirectories(folder);
            Backups.Made made = backups.make(folder.resolve("gehoor-" + reason.name + "-" + TIME.format(clock.instant()) + ".backup"));
            List<Path> kept = list(reason);
            for (Path old : kept.subList(0, Math.max(0, kept.size() - most))) {
                Files.deleteIfExists(old);
            }
            return made;
        } catch (IOException refused) {
            throw new BackupTrouble("The folder of backups %s cannot be used: %s".formatted(folder, refused), refused);
        }
    }

    /// When the newest of this reason was made; empty when there is none.
    public Optional<Instant> newest(Reason reason) {
        List<Path> all = list(reason);
        return all.isEmpty() ? Optional.empty() : Optional.of(time(reason, all.getLast()));
    }

    /// Oldest first: the time in the name sorts.
    private List<Path> list(Reason reason) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> reason.file.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the folder of backups " + folder, unreadable);
        }
    }

    private static Instant time(Reason reason, Path file) {
        var name = reason.file.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("not one of ours: " + file);
        }
        return TIME.parse(name.group(1), Instant::from);
    }
}
