package org.gehoor.ledger;

import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The entries without their words: needs no key, and cannot show what was said.
public final class Outlines {

    /// Which entry.
    public record Number(UUID stream, long sequence) {}

    private final JdbcClient db;

    Outlines(JdbcClient db) {
        this.db = db;
    }

    /// These entries, in this order; unknown ones are left out.
    public List<Outline> list(List<Number> numbers) {
        return db.sql("""
                select entry.stream, entry.seq, entry.at, entry.kind, entry.author_kind, entry.facts
                  from unnest(cast(:streams as uuid[]), cast(:numbers as bigint[])) with ordinality as wanted (stream, seq, place)
                  join ledger_entry entry using (stream, seq)
                 order by wanted.place
                """)
                .param("streams", numbers.stream().map(number -> number.stream().toString()).toArray(String[]::new))
                .param("numbers", numbers.stream().map(Number::sequence).toArray(Long[]::new))
                .query((row, _) -> new Outline(uuid(row, "stream"), row.getLong("seq"), instant(row, "at"), row.getString("kind"),
                        Author.Kind.of(row.getString("author_kind")), Ledger.facts(row)))
                .list();
    }
}
