package org.gehoor.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which installation this is. Its name is random, made with the first migration, and never changes.
public final class Installation {

    private final JdbcClient db;
    private volatile @Nullable String name;

    Installation(JdbcClient db) {
        this.db = db;
    }

    /// A UUID. It is no secret: our mails bear it, so that they are known when they come back.
    public String name() {
        String known = name;
        if (known == null) {
            known = db.sql("select id from installation").query(UUID.class).single().toString();
            name = known;
        }
        return known;
    }

    String origin() {
        return "gehoor-ledger/" + name();
    }
}
