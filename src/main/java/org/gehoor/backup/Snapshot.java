package org.gehoor.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// One moment of a database: everything read through it belongs together, whatever is committed meanwhile. It writes nothing, so the feed of
/// events does not wait for it.
record Snapshot(Connection db, List<String> migrations, List<Tables.Table> tables) implements AutoCloseable {

    static Snapshot of(Connection db) throws SQLException {
        db.setAutoCommit(false);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        db.setReadOnly(true);
        return new Snapshot(db, Tables.migrations(db), Tables.kept(db));
    }

    /// Writes all rows of a table.
    ///
    /// @return how many
    long copy(Tables.Table table, OutputStream into) throws SQLException, IOException {
        return db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.withColumns() + " to stdout (format binary)", into);
    }

    /// How far each counter is. They stand outside of every snapshot, so ask last: then no number that a row has is given out again.
    List<Manifest.Counter> counters() throws SQLException {
        return Tables.counters(db);
    }

    @Override
    public void close() throws SQLException {
        db.rollback();
    }
}
