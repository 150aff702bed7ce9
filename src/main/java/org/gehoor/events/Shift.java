package org.gehoor.events;

import java.sql.Connection;
import java.sql.SQLException;
import org.gehoor.db.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is added to the number of a transaction, so that every position after a restore comes after every position before it, although
/// the new PostgreSQL counts from the beginning. It never changes while the program runs.
final class Shift {

    private static final long MORE_THAN_ONE_LIFE_HAS = 10_000_000_000_000L;

    private final JdbcClient db;
    private volatile long transactions = -1;

    Shift(JdbcClient db) {
        this.db = db;
    }

    long transactions() {
        if (transactions < 0) {
            transactions = db.sql("select coalesce(max(transactions), 0) from feed_shift").query(Long.class).single();
        }
        return transactions;
    }

    /// The position in this PostgreSQL's own numbers; its beginning for one from before the restore.
    Position own(Position position) {
        return isBefore(position) ? new Position(0, 0) : new Position(position.transaction() - transactions(), position.sequence());
    }

    /// Whether a position was handed out by a PostgreSQL of before the last restore.
    boolean isBefore(Position position) {
        return position.transaction() < transactions();
    }

    Position shifted(long transaction, long sequence) {
        return new Position(transaction + transactions(), sequence);
    }

    /// Positions go on after all that were handed out until now.
    static final class Moving implements AfterRestore {

        @Override
        public void withTables(Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.executeUpdate("""
                        insert into feed_shift (transactions) values (%d)
                        on conflict (one) do update set transactions = feed_shift.transactions + excluded.transactions
                        """.formatted(MORE_THAN_ONE_LIFE_HAS));
            }
        }
    }
}
