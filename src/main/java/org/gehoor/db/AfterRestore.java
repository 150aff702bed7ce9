package org.gehoor.db;

import java.sql.Connection;
import java.sql.SQLException;

/// What a room puts right in its own tables after a restore, because what was true when the backup was made is not true any more.
public interface AfterRestore {

    /// In the transaction of the rows, with the tables as they were when the backup was made, while their rules rest: nobody ever sees the
    /// rows without it.
    default void withRows(Connection db) throws SQLException {}

    /// Afterwards, with the tables as they are now and their rules in force.
    default void withTables(Connection db) throws SQLException {}
}
