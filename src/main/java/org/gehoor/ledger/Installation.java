package org.gehoor.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which installation this is. Its name is random, made with the first migration, and never changes.
final class Installation {

    private final JdbcClient db;
    private volatile @Nullable String origin;

    Installation(JdbcClient db) {
        this.db = db;
    }

    String origin() {
        String known = origin;
        if (known == null) {
            known = "gehoor-ledger/" + db.sql("select id from installation").query(UUID.class).single();
            origin = known;
        }
        return known;
    }
}
