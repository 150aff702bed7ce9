package org.gehoor.ledger;

import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recomputes one stream from its first entry, with nothing but the rows and the key.
final class Verification {

    private final JdbcClient db;
    private final Keys keys;
    private final List<Verdict.Fault> faults = new ArrayList<>();
    private Hash previous = Hash.NOTHING;
    private long expected = 1;
    private final List<Long> erased = new ArrayList<>();
    private long erasing;

    Verification(JdbcClient db, Keys keys) {
        this.db = db;
        this.keys = keys;
    }

    Verdict of(UUID stream) {
        Optional<Seal> seal = keys.find(stream);
        db.sql("select * from ledger_entry where stream = :stream order by seq")
                .param("stream", stream)
                .query((row, _) -> {
                    check(row, seal);
                    return row.getLong("seq");
                })
                .list();
        erased.stream().filter(sequence -> sequence > erasing).forEach(sequence -> fault(sequence, "erased"));
        head(stream);
        return new Verdict(expected - 1, erased.size(), faults);
    }

    private void check(ResultSet row, Optional<Seal> seal) throws SQLException {
        long sequence = row.getLong("seq");
        if (sequence != expected) {
            fault(expected, "missing");
        }
        if (!new Hash(row.getBytes("previous")).equals(previous)) {
            fault(sequence, "previous");
        }
        Hash commitment = new Hash(row.getBytes("commitment"));
        Hash hash = Hash.of(Encoding.entry(uuid(row, "stream"), previous, sequence, instant(row, "at"), row.getString("kind"),
                Author.Kind.of(row.getString("author_kind")), new Pseudonym(uuid(row, "author")), Ledger.facts(row), commitment));
        if (!hash.equals(new Hash(row.getBytes("hash")))) {
            fault(sequence, "hash");
        }
        body(row, sequence, commitment, seal);
        if (row.getString("kind").equals("erased") && "words".equals(Ledger.facts(row).get("what"))) {
            erasing = sequence;
        }
        previous = new Hash(row.getBytes("hash"));
        expected = sequence + 1;
    }

    private void body(ResultSet row, long sequence, Hash commitment, Optional<Seal> seal) throws SQLException {
        byte[] body = row.getBytes("body");
        if (body == null) {
            if (!commitment.equals(Hash.NOTHING)) {
                fault(sequence, "body");
            }
        } else if (seal.isEmpty()) {
            erased.add(sequence);
        } else {
            try {
                if (!Hash.of(seal.get().open(body, Keys.context(uuid(row, "stream")))).equals(commitment)) {
                    fault(sequence, "body");
                }
            } catch (IllegalStateException changed) {
                fault(sequence, "body");
            }
        }
    }

    private void head(UUID stream) {
        boolean right = db.sql("select seq = :seq and head = :head from ledger_stream where id = :stream")
                .param("seq", expected - 1).param("head", previous.bytes()).param("stream", stream)
                .query(Boolean.class).optional().orElse(false);
        if (!right) {
            fault(expected, "head");
        }
    }

    private void fault(long sequence, String field) {
        faults.add(new Verdict.Fault(sequence, field));
    }
}
