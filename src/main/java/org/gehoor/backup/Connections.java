package org.gehoor.backup;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to one database that wait as long as a copy takes; those of a pool give up after seconds.
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
