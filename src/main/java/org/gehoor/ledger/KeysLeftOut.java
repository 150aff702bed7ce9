package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.db.AfterRestore;

/// What was erased after the backup was made stays erased: the keys of streams on the list beside the master key do not come back. A line of the
/// list is `STREAM TIME GROUND STATE`; the last line of a stream counts, and one that was cut off does not.
public final class KeysLeftOut implements AfterRestore {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) \\S+ \\S+ ([a-z]+)");

    private final List<UUID> erased;

    private KeysLeftOut(List<UUID> erased) {
        this.erased = List.copyOf(erased);
    }

    /// Reads the list in the folder of the master key; no list is an empty list.
    public static KeysLeftOut listedIn(Path folder) {
        try {
            var last = new LinkedHashMap<UUID, String>();
            Files.readAllLines(folder.resolve("erased.list"), StandardCharsets.ISO_8859_1).stream().map(LINE::matcher).filter(Matcher::matches)
                    .forEach(line -> last.put(UUID.fromString(line.group(1)), line.group(2)));
            last.values().removeIf("withdrawn"::equals);
            return new KeysLeftOut(List.copyOf(last.keySet()));
        } catch (NoSuchFileException nothingErased) {
            return new KeysLeftOut(List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the list of what was erased in " + folder, unreadable);
        }
    }

    @Override
    public void withRows(Connection db) throws SQLException {
        try (var statement = db.prepareStatement("delete from ledger_key where stream = ?")) {
            for (UUID stream : erased) {
                statement.setObject(1, stream);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
