package org.gehoor.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gehoor.db.AfterRestore;

/// What was erased after the backup was made stays erased: the keys of streams on the [ErasedList] do not come back.
public final class KeysLeftOut implements AfterRestore {

    private final List<UUID> erased;

    private KeysLeftOut(List<UUID> erased) {
        this.erased = List.copyOf(erased);
    }

    /// Reads the list in the folder of the master key; no list is an empty list.
    public static KeysLeftOut listedIn(Path folder) {
        return new KeysLeftOut(ErasedList.in(folder).all().values().stream().filter(line -> line.state() != ErasedList.State.WITHDRAWN)
                .map(ErasedList.Line::stream).toList());
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
