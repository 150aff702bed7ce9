package org.gehoor.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tree over all entries as it is stored: the hash of each leaf, and the roots of complete subtrees of 256, 65,536 … leaves. What lies
/// between is computed from the 256 hashes under it, so a proof reads a few rows per step of eight and the tree adds little to the
/// database. It reads the hashes of leaves that were stored when they got their number, never those of the entries: an entry that was
/// changed since spoils its own proof and nobody else's.
public final class Tree {

    private static final int STEP = 8;
    private static final int HASH = 32;

    private final JdbcClient db;

    Tree(JdbcClient db) {
        this.db = db;
    }

    /// How many leaves there are.
    public long size() {
        return db.sql("select coalesce(max(number) + 1, 0) from ledger_leaf").query(Long.class).single();
    }

    /// The root of the first `size` leaves.
    ///
    /// @throws IllegalArgumentException when there are fewer
    public Hash root(long size) {
        return Merkle.root(size, subtrees());
    }

    /// The proof that a leaf is in the tree of `size` leaves.
    ///
    /// @throws IllegalArgumentException when it is not, or there are fewer
    public List<Hash> inclusion(long number, long size) {
        return Merkle.inclusion(number, size, subtrees());
    }

    /// The proof that the tree of `from` leaves is the beginning of that of `to` leaves.
    ///
    /// @throws IllegalArgumentException when `from` is 0 or more than `to`, or there are fewer leaves
    public List<Hash> consistency(long from, long to) {
        return Merkle.consistency(from, to, subtrees());
    }

    /// For several proofs: what was read and computed for one is there for the next.
    Merkle.Subtrees subtrees() {
        return new Reading();
    }

    /// Stores the roots of the subtrees that became complete when the tree grew from one size to another.
    void complete(long from, long to) {
        for (int height = STEP; to >> height > from >> height; height += STEP) {
            long first = from >> height;
            List<byte[]> roots = tiles(height - STEP, first, to >> height).stream()
                    .map(tile -> Merkle.root(1 << STEP, (up, number) -> within(tile, up, number)).bytes()).toList();
            if (roots.size() != (to >> height) - first) {
                throw new IllegalStateException("leaves are missing before " + to);
            }
            db.sql("""
                    insert into ledger_node (height, number, hash)
                    select :height, :first + i, substring(:hashes from i * 32 + 1 for 32) from generate_series(0, :last) as i
                    """)
                    .param("height", height).param("first", first).param("last", roots.size() - 1).param("hashes", joined(roots))
                    .update();
        }
    }

    /// Whole tiles of 256 hashes at a stored height, each as one run of bytes.
    private List<byte[]> tiles(int height, long first, long end) {
        String tiles = height == 0
                ? """
                select string_agg(hash, ''::bytea order by number) from ledger_leaf
                 where number >= :from and number < :to group by number >> 8 order by number >> 8
                """
                : """
                select string_agg(hash, ''::bytea order by number) from ledger_node
                 where height = :height and number >= :from and number < :to group by number >> 8 order by number >> 8
                """;
        return db.sql(tiles).param("height", height).param("from", first << STEP).param("to", end << STEP).query(byte[].class).list();
    }

    private static Hash within(byte[] tile, int height, long number) {
        if (height == 0) {
            int from = Math.toIntExact(number) * HASH;
            if (from + HASH > tile.length) {
                throw new IllegalArgumentException("the tree is not that large");
            }
            return new Hash(Arrays.copyOfRange(tile, from, from + HASH));
        }
        return Merkle.node(within(tile, height - 1, 2 * number), within(tile, height - 1, 2 * number + 1));
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * HASH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, all, i * HASH, HASH);
        }
        return all;
    }

    /// Remembers what it read, because the proofs of one stream share most of it.
    private final class Reading implements Merkle.Subtrees {

        private record Place(int height, long number) {}

        private final Map<Place, byte[]> tiles = new HashMap<>();
        private final Map<Place, Hash> roots = new HashMap<>();

        @Override
        public Hash root(int height, long number) {
            Hash known = roots.get(new Place(height, number));
            if (known == null) {
                known = height % STEP == 0 ? stored(height, number)
                        : Merkle.node(root(height - 1, 2 * number), root(height - 1, 2 * number + 1));
                roots.put(new Place(height, number), known);
            }
            return known;
        }

        private Hash stored(int height, long number) {
            byte[] tile = tiles.computeIfAbsent(new Place(height, number >> STEP), _ ->
                    tiles(height, number >> STEP, (number >> STEP) + 1).stream().findFirst().orElse(new byte[0]));
            return within(tile, 0, number & (1 << STEP) - 1);
        }
    }
}
