package org.gehoor.erasure;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.List;
import org.gehoor.db.Rewriting;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Has the tables written anew that held clear text or keys of what was erased. Everything else that is left on a page of the database is
/// sealed with a key that is gone, or says nothing.
final class Rewritings {

    /// Names, addresses, numbers; letters; the keys, also those of mail that waited; who is behind a pseudonym.
    private static final List<String> TABLES = List.of("customer", "outgoing", "ledger_key", "ledger_author", "incoming_mail");

    private final JdbcClient db;
    private final Rewriting rewriting;
    private final Clock clock;

    Rewritings(JdbcClient db, Rewriting rewriting, Clock clock) {
        this.db = db;
        this.rewriting = rewriting;
        this.clock = clock;
    }

    /// Something was erased in the work that runs now.
    void need() {
        db.sql("""
                insert into rewriting (one, needed_at) values (true, :now)
                on conflict (one) do update set needed_at = excluded.needed_at
                """)
                .param("now", at(clock.instant())).update();
    }

    /// Writes the tables anew when something was erased since the last time.
    ///
    /// @return whether nothing is left to do
    boolean rewrite() {
        boolean needed = db.sql("select exists (select from rewriting where needed_at is not null)").query(Boolean.class).single();
        if (!needed) {
            return true;
        }
        var seen = db.sql("select needed_at::text from rewriting").query(String.class).single();
        boolean all = true;
        for (String table : TABLES) {
            all &= rewriting.rewrite(table);
        }
        if (all) {
            db.sql("update rewriting set needed_at = null, done_at = :now where needed_at::text = :seen")
                    .param("now", at(clock.instant())).param("seen", seen).update();
        }
        return all;
    }
}
