package org.gehoor.ledger;

import static org.gehoor.db.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which installation this is: the names of its tree, in order. The first is random, made with the first migration; another follows when a
/// backup was put back that is older than what was signed since ([Restored]). No name is ever taken away.
public final class Installation {

    private static final String TREE = "gehoor-ledger/";

    private final JdbcClient db;

    Installation(JdbcClient db) {
        this.db = db;
    }

    /// The first name, which stays whatever is put back. It is no secret: our mails bear it, so that they are known when they come back.
    public String name() {
        return db.sql("select id from installation").query(UUID.class).single().toString();
    }

    /// All names, the one of now last.
    List<String> origins() {
        return db.sql("select id from (select 1 as number, id from installation union all select number, id from ledger_origin) names order by number")
                .query(UUID.class).list().stream().map(id -> TREE + id).toList();
    }

    /// A name that nobody had yet.
    static String fresh() {
        return TREE + UUID.randomUUID();
    }

    /// From now on this is the name.
    void goOnAs(String origin, Instant now, long size, long signed, SignedNote note) {
        db.sql("""
                insert into ledger_origin (number, id, at, size, signed, note)
                values ((select coalesce(max(number), 1) + 1 from ledger_origin), :id, :now, :size, :signed, :note)
                """)
                .param("id", UUID.fromString(origin.substring(TREE.length()))).param("now", at(now)).param("size", size).param("signed", signed)
                .param("note", note.toString())
                .update();
    }

    /// Each time the name changed, the latest first.
    List<Restored> restored() {
        return db.sql("select note from ledger_origin order by number desc").query(String.class).list().stream()
                .map(note -> SignedNote.parse(note).flatMap(Restored::of).orElseThrow(() -> new IllegalStateException("no note of a restore: " + note))).toList();
    }

    /// Whether nothing was signed under the name of now.
    boolean isNew() {
        return db.sql("select not exists (select from ledger_checkpoint where size > coalesce((select max(size) from ledger_origin), 0))")
                .query(Boolean.class).single();
    }
}
