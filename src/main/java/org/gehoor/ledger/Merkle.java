package org.gehoor.ledger;

import java.util.ArrayList;
import java.util.List;

/// The append-only Merkle tree of RFC 9162, section 2.1, with SHA-256: how hashes are joined, how proofs are made and how they are checked.
/// Needs no database: whoever has the complete subtrees can make proofs, and whoever has a proof can check it.
public final class Merkle {

    /// The root of a tree without leaves.
    public static final Hash EMPTY = Hash.of();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /// The subtrees that are complete: `height` 0 are the leaves, each next one joins two; `number` counts from the left.
    @FunctionalInterface
    public interface Subtrees {
        Hash root(int height, long number);
    }

    /// The hash of a leaf.
    public static Hash leaf(byte[] data) {
        return Hash.of(LEAF, data);
    }

    /// The hash of the leaf of an entry.
    public static Hash leaf(Hash entry) {
        return leaf(entry.bytes());
    }

    /// The hash of two subtrees together.
    public static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /// The root of the first `size` leaves (2.1.1).
    public static Hash root(long size, Subtrees tree) {
        return size == 0 ? EMPTY : root(0, size, tree);
    }

    /// The proof that the leaf with this number is in the tree of `size` leaves (2.1.3.1).
    public static List<Hash> inclusion(long number, long size, Subtrees tree) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("no leaf " + number + " among " + size);
        }
        var path = new ArrayList<Hash>();
        for (long from = 0, to = size; to - from > 1;) {
            long middle = from + half(to - from);
            boolean left = number < middle;
            path.add(left ? root(middle, to, tree) : root(from, middle, tree));
            to = left ? middle : to;
            from = left ? from : middle;
        }
        return List.copyOf(path.reversed());
    }

    /// The proof that the first `from` leaves of the tree of `to` leaves are the tree of `from` leaves (2.1.4.1).
    public static List<Hash> consistency(long from, long to, Subtrees tree) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = to;
        while (from < end) {
            long middle = begin + half(end - begin);
            boolean left = from <= middle;
            path.add(left ? root(middle, end, tree) : root(begin, middle, tree));
            end = left ? middle : end;
            begin = left ? begin : middle;
        }
        if (begin > 0) {
            path.add(root(begin, end, tree));
        }
        return List.copyOf(path.reversed());
    }

    /// Whether this proof leads from the leaf of an entry to the root (2.1.3.2).
    public static boolean includes(Hash entry, long number, long size, List<Hash> path, Hash root) {
        return leads(leaf(entry), number, size, path, root);
    }

    static boolean leads(Hash leaf, long number, long size, List<Hash> path, Hash root) {
        if (number < 0 || number >= size) {
            return false;
        }
        long place = number;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(beside, hash);
                int up = Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether this proof shows that the tree of `to` leaves begins with that of `from` leaves (2.1.4.2). A tree is consistent with itself by
    /// an empty proof; with the empty tree none is.
    public static boolean isConsistent(long from, Hash rootFrom, long to, Hash rootTo, List<Hash> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && rootFrom.equals(rootTo);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(rootFrom);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int level = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> level;
        long last = (to - 1) >> level;
        Hash before = hashes.getFirst();
        Hash after = before;
        for (Hash beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = node(beside, before);
                after = node(beside, after);
                int up = Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                after = node(after, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(rootFrom) && after.equals(rootTo);
    }

    private static Hash root(long from, long to, Subtrees tree) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            return tree.root(Long.numberOfTrailingZeros(size), from / size);
        }
        long middle = from + half(size);
        return node(root(from, middle, tree), root(middle, to, tree));
    }

    /// The largest power of two below `size`.
    private static long half(long size) {
        return Long.highestOneBit(size - 1);
    }
}
