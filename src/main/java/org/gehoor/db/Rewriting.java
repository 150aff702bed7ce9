package org.gehoor.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// Writes a table and its indexes anew, so that the bytes of rows that were deleted or changed are in no file of the table any more:
/// `delete`, `update` and plain `vacuum` leave them on their pages until something else happens to be written over them.
public final class Rewriting {

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DataSource database;

    Rewriting(DataSource database) {
        this.database = database;
    }

    /// Writes one table anew, outside any transaction. Nobody reads or writes it meanwhile: some seconds for a million rows.
    ///
    /// @return false when the table was in use for so long that we gave up; then try again later
    public boolean rewrite(String table) {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("no name of a table: " + table);
        }
        try (Connection connection = database.getConnection()) {
            int patience = connection.getNetworkTimeout();
            Executor here = Runnable::run;
            connection.setNetworkTimeout(here, (int) LONGEST.toMillis());
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lock_timeout = '" + LONGEST_WAIT.toMillis() + "ms'");
                statement.execute("vacuum (full, analyze) " + table);
                return true;
            } catch (SQLException trouble) {
                if ("55P03".equals(trouble.getSQLState())) {
                    return false;
                }
                throw trouble;
            } finally {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("reset lock_timeout");
                }
                connection.setNetworkTimeout(here, patience);
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("the table " + table + " could not be written anew", trouble);
        }
    }
}
