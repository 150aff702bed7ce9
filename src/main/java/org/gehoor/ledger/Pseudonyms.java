package org.gehoor.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is behind a pseudonym. Erasing a row makes the author unknown for ever and changes no entry.
final class Pseudonyms {

    private final JdbcClient db;

    Pseudonyms(JdbcClient db) {
        this.db = db;
    }

    Pseudonym of(Author author) {
        return db.sql("""
                with known as (
                  select pseudonym from ledger_author where kind = :kind and id = :id
                ), fresh as (
                  insert into ledger_author (kind, id, pseudonym)
                  select :kind, :id, :pseudonym where not exists (select from known)
                  on conflict (kind, id) do update set kind = excluded.kind
                  returning pseudonym
                )
                select pseudonym from known union all select pseudonym from fresh
                """)
                .param("kind", author.kind().code()).param("id", author.id()).param("pseudonym", UUID.randomUUID())
                .query((row, _) -> new Pseudonym(row.getObject("pseudonym", UUID.class)))
                .single();
    }

    void forget(Author author) {
        db.sql("delete from ledger_author where kind = :kind and id = :id")
                .param("kind", author.kind().code()).param("id", author.id()).update();
    }
}
