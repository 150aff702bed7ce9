package org.gehoor.ledger;

import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recomputes the tree from the fields of all entries, in the order of their numbers, and compares it with what is stored and what was signed.
/// Reads some thousands of rows at a time, so that it can be done of any record while the program runs.
final class TreeCheck {

    private static final int AT_ONCE = 10_000;
    private static final int MOST_FAULTS = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient db;
    private final SigningKeys keys;
    private final List<String> origins;
    private final List<TreeVerdict.Fault> faults = new ArrayList<>();
    /// The tree as the entries make it, and as the stored leaves make it.
    private final Growing recomputed = new Growing();
    private final Growing stored = new Growing();
    private boolean rootsHold = true;

    TreeCheck(JdbcClient db, SigningKeys keys) {
        this.db = db;
        this.keys = keys;
        this.origins = keys.origins();
    }

    TreeVerdict run() {
        List<VerifierKey> ours = db.sql("select exists (select from ledger_checkpoint)").query(Boolean.class).single()
                ? keys.all().stream().map(PublishedKey::key).toList() : List.of();
        long size = db.sql("select coalesce(max(size), 0) from ledger_checkpoint").query(Long.class).single();
        for (long from = 0; from < size; from = recomputed.size()) {
            List<Signed> signed = signed(from, Math.min(size, from + AT_ONCE), ours);
            for (Leaf leaf : leaves(from, Math.min(size, from + AT_ONCE))) {
                add(leaf);
                signed.stream().filter(checkpoint -> checkpoint.size() == recomputed.size()).forEach(this::root);
            }
        }
        if (db.sql("select exists (select from ledger_leaf where number >= :size)").param("size", size).query(Boolean.class).single()) {
            fault("leaf " + size, "unsigned");
        }
        withoutNumber();
        return new TreeVerdict(recomputed.size(), faults);
    }

    // ---- leaves and nodes ------------------------------------------------------------------------------------------------------------

    /// A place in the tree: what is stored there, and what its entry makes of itself; null when it is not there.
    private record Leaf(long number, @Nullable Hash hash, String entry, @Nullable Hash claimed, @Nullable Hash computed) {}

    private List<Leaf> leaves(long from, long to) {
        return db.sql("""
                select place.number, leaf.hash as leaf, leaf.stream as named, leaf.seq as counted, entry.*
                  from generate_series(:from, :to - 1) as place (number)
                  left join ledger_leaf leaf on leaf.number = place.number
                  left join ledger_entry entry on entry.stream = leaf.stream and entry.seq = leaf.seq
                 order by place.number
                """)
                .param("from", from).param("to", to)
                .query((row, _) -> leaf(row))
                .list();
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        String entry = row.getString("named") + "/" + row.getLong("counted");
        byte[] hash = row.getBytes("leaf");
        byte[] claimed = row.getBytes("hash");
        return new Leaf(row.getLong("number"), hash == null ? null : new Hash(hash), entry,
                claimed == null ? null : new Hash(claimed), claimed == null ? null : computed(row));
    }

    private static Hash computed(ResultSet row) throws SQLException {
        return Hash.of(Encoding.entry(uuid(row, "stream"), new Hash(row.getBytes("previous")), row.getLong("seq"), instant(row, "at"),
                row.getString("kind"), Author.Kind.of(row.getString("author_kind")), new Pseudonym(uuid(row, "author")), Ledger.facts(row),
                new Hash(row.getBytes("commitment"))));
    }

    private void add(Leaf leaf) {
        if (leaf.hash() == null) {
            fault("leaf " + leaf.number(), "missing");
        } else if (leaf.claimed() == null || leaf.computed() == null) {
            fault("entry " + leaf.entry(), "missing");
        } else if (!leaf.computed().equals(leaf.claimed())) {
            fault("entry " + leaf.entry(), "hash");
        } else if (!Merkle.leaf(leaf.claimed()).equals(leaf.hash())) {
            fault("entry " + leaf.entry(), "leaf");
        }
        recomputed.add(Merkle.leaf(leaf.computed() == null ? Hash.NOTHING : leaf.computed()));
        for (Growing.Root root : stored.add(leaf.hash() == null ? Hash.NOTHING : leaf.hash())) {
            if (root.height() > 0 && root.height() % 8 == 0 && !node(root).equals(Optional.of(root.hash()))) {
                fault("node " + root.height() + "/" + root.number(), "hash");
            }
        }
    }

    private Optional<Hash> node(Growing.Root root) {
        return db.sql("select hash from ledger_node where height = :height and number = :number")
                .param("height", root.height()).param("number", root.number()).query(byte[].class).optional().map(Hash::new);
    }

    // ---- checkpoints -----------------------------------------------------------------------------------------------------------------

    private record Signed(long size, Hash root) {}

    /// Those above one size and up to another. What a note says counts, if it is signed; beside it the columns.
    private List<Signed> signed(long above, long upTo, List<VerifierKey> ours) {
        return db.sql("select size, root, note from ledger_checkpoint where size > :above and size <= :to order by size")
                .param("above", above).param("to", upTo)
                .query((row, _) -> {
                    var signed = new Signed(row.getLong("size"), new Hash(row.getBytes("root")));
                    Optional<Checkpoint> note = SignedNote.parse(row.getString("note")).filter(read -> read.isSignedByOneOf(ours)).flatMap(Checkpoint::of);
                    if (note.isEmpty()) {
                        fault("checkpoint " + signed.size(), "signature");
                    } else if (note.get().size() != signed.size() || !note.get().root().equals(signed.root()) || !origins.contains(note.get().origin())) {
                        fault("checkpoint " + signed.size(), "note");
                    }
                    return note.map(found -> new Signed(found.size(), found.root())).orElse(signed);
                })
                .list();
    }

    /// Once a root does not hold no later one can.
    private void root(Signed signed) {
        if (rootsHold && !recomputed.root().equals(signed.root())) {
            rootsHold = false;
            fault("checkpoint " + signed.size(), "root");
        }
    }

    // ---- entries that are nowhere ----------------------------------------------------------------------------------------------------

    private record Entry(UUID stream, long sequence, boolean lost) {}

    private void withoutNumber() {
        var last = new Entry(BEFORE_ALL, 0, false);
        for (List<Entry> some = after(last); !some.isEmpty(); some = after(last)) {
            some.stream().filter(Entry::lost).forEach(entry -> fault("entry " + entry.stream() + "/" + entry.sequence(), "tree"));
            last = some.getLast();
        }
        db.sql("""
                select pending.stream, pending.seq from ledger_pending pending
                  left join ledger_entry entry on entry.stream = pending.stream and entry.seq = pending.seq
                 where entry.seq is null limit :most
                """)
                .param("most", MOST_FAULTS)
                .query((row, _) -> row.getString("stream") + "/" + row.getLong("seq")).list()
                .forEach(entry -> fault("entry " + entry, "missing"));
    }

    private List<Entry> after(Entry last) {
        return db.sql("""
                select entry.stream, entry.seq,
                       not exists (select from ledger_leaf leaf where leaf.stream = entry.stream and leaf.seq = entry.seq)
                       and not exists (select from ledger_pending pending
                                        where pending.at = entry.at and pending.stream = entry.stream and pending.seq = entry.seq) as lost
                  from ledger_entry entry
                 where (entry.stream, entry.seq) > (:stream, :seq)
                 order by entry.stream, entry.seq
                 limit :most
                """)
                .param("stream", last.stream()).param("seq", last.sequence()).param("most", AT_ONCE)
                .query((row, _) -> new Entry(uuid(row, "stream"), row.getLong("seq"), row.getBoolean("lost"))).list();
    }

    private void fault(String place, String field) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new TreeVerdict.Fault(place, field));
        }
    }
}
