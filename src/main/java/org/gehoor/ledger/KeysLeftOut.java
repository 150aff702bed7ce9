package org.gehoor.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.db.AfterRestore;

/// What was erased after the backup was made stays erased: the keys of streams on the [ErasedList] do not come back. Everything else that
/// erasing does is done again at the first start.
public final class KeysLeftOut implements AfterRestore {

    private final Set<UUID> erased;

    private KeysLeftOut(Set<UUID> erased) {
        this.erased = erased;
    }

    /// Reads the list in the folder of the master key; no list is an empty list.
    public static KeysLeftOut listedIn(Path folder) {
        return new KeysLeftOut(ErasedList.in(folder).all().values().stream().filter(line -> line.state() != ErasedList.State.WITHDRAWN)
                .map(ErasedList.Line::stream).collect(Collectors.toUnmodifiableSet()));
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

    /// The streams that do not hold for another reason than this: words without a key, and no entry yet that says why.
    public Map<UUID, Verdict> unexplained(Map<UUID, Verdict> broken) {
        return broken.entrySet().stream()
                .filter(one -> !erased.contains(one.getKey()) || !one.getValue().faults().stream().allMatch(fault -> fault.field().equals("erased")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
