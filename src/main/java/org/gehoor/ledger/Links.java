package org.gehoor.ledger;

import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads entries as they stand, for whoever wants to check them.
final class Links {

    private static final int SALT = 32;

    private final JdbcClient db;
    private final Keys keys;
    private final Tree tree;

    Links(JdbcClient db, Keys keys, Tree tree) {
        this.db = db;
        this.keys = keys;
        this.tree = tree;
    }

    List<Link> of(UUID stream, Checkpoint to) {
        Optional<Seal> key = keys.find(stream);
        Merkle.Subtrees read = tree.subtrees();
        return db.sql("""
                select entry.*, coalesce(leaf.number, :size) as number
                  from ledger_entry entry left join ledger_leaf leaf on leaf.stream = entry.stream and leaf.seq = entry.seq
                 where entry.stream = :stream order by entry.seq
                """)
                .param("stream", stream).param("size", to.size())
                .query((row, _) -> link(row, key, row.getLong("number"), List.of()))
                .list().stream()
                .takeWhile(link -> link.leaf() < to.size())
                .map(link -> link.with(Merkle.inclusion(link.leaf(), to.size(), read)))
                .toList();
    }

    /// One entry, without number and proof.
    Optional<Link> find(UUID stream, long sequence) {
        Optional<Seal> key = keys.find(stream);
        return db.sql("select * from ledger_entry where stream = :stream and seq = :seq")
                .param("stream", stream).param("seq", sequence)
                .query((row, _) -> link(row, key, -1, List.of()))
                .optional();
    }

    private static Link link(ResultSet row, Optional<Seal> key, long leaf, List<Hash> path) throws SQLException {
        UUID stream = uuid(row, "stream");
        Optional<byte[]> body = Optional.ofNullable(row.getBytes("body"));
        return new Link(stream, row.getLong("seq"), instant(row, "at"), row.getString("kind"), Author.Kind.of(row.getString("author_kind")),
                new Pseudonym(uuid(row, "author")), Ledger.facts(row), new Hash(row.getBytes("commitment")), body.isPresent(),
                body.flatMap(sealed -> key.map(seal -> open(seal.open(sealed, Keys.context(stream))))),
                new Hash(row.getBytes("previous")), new Hash(row.getBytes("hash")), leaf, path);
    }

    private static Link.Open open(byte[] open) {
        return new Link.Open(Arrays.copyOf(open, SALT), Ledger.unsalted(open));
    }
}
