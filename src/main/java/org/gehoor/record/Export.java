package org.gehoor.record;

import static org.gehoor.db.Columns.at;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole record without words, in the order of the tree: what is needed to recompute every figure, every hash and the signed root
/// (`docs/verify/README.md`). It needs nothing but the database, so that a command can use it beside the running program.
public final class Export {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final Clock clock;

    public Export(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Signed(long size, String header) {}

    /// Writes it, up to the latest checkpoint, one line of JSON each: first what it is, then the entries.
    ///
    /// @return how many entries
    /// @throws IOException when it cannot be written
    public long write(OutputStream out) throws IOException {
        Instant now = clock.instant();
        Optional<Signed> signed = signed(now);
        if (signed.isEmpty()) {
            return 0;
        }
        line(out, signed.get().header());
        for (long from = 0; from < signed.get().size(); from += AT_ONCE) {
            for (String entry : entries(from, Math.min(signed.get().size(), from + AT_ONCE))) {
                line(out, entry);
            }
        }
        out.flush();
        return signed.get().size();
    }

    private Optional<Signed> signed(Instant now) {
        return db.sql("""
                select signed.size, cast(json_build_object('format', 'gehoor-record-1', 'size', signed.size, 'root', encode(signed.root, 'hex'),
                         'checkpoint', signed.note, 'zone', reached.zone, 'today', cast(:now at time zone reached.zone as date)) as text) as header
                  from ledger_signed signed cross join record_reached reached
                 order by signed.size desc limit 1
                """)
                .param("now", at(now))
                .query((row, _) -> new Signed(row.getLong("size"), row.getString("header"))).optional();
    }

    private List<String> entries(long from, long until) {
        return db.sql("""
                select cast(json_build_object('leaf', number, 'stream', stream, 'sequence', seq,
                         'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'kind', kind, 'author_kind', author_kind,
                         'author', author, 'facts', facts, 'commitment', encode(commitment, 'hex'), 'previous', encode(previous, 'hex'),
                         'hash', encode(hash, 'hex')) as text)
                  from ledger_without_words
                 where number >= :from and number < :until
                 order by number
                """)
                .param("from", from).param("until", until).query(String.class).list();
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
