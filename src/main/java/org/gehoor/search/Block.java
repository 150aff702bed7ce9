package org.gehoor.search;

import java.util.List;
import java.util.stream.LongStream;

/// Rows whose numbers begin alike: a small block of 8,192 or a large one of 524,288.
///
/// @param shift  how many bits of a number count within the block: [#SMALL] or [#LARGE]
/// @param number the bits before those
record Block(int shift, long number) {

    /// A word that every entry has costs at most one small block.
    static final int SMALL = 13;

    /// A word that nobody wrote costs one look at each large block.
    static final int LARGE = 19;

    static Block of(int shift, long row) {
        return new Block(shift, row >> shift);
    }

    /// The negative number that stands among those of the words of each of its rows: odd for small blocks, even for large ones.
    long token() {
        return (shift == SMALL ? -1 : -2) - 2 * number;
    }

    /// The small blocks from one row down to another.
    static List<Block> small(long newest, long oldest) {
        return LongStream.rangeClosed(oldest >> SMALL, newest >> SMALL).mapToObj(number -> new Block(SMALL, number)).toList().reversed();
    }

    /// Its first row.
    long oldest() {
        return number << shift;
    }

    /// Its last row.
    long newest() {
        return oldest() + (1L << shift) - 1;
    }
}
