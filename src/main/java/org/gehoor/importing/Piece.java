package org.gehoor.importing;

/// One mail out of a source.
///
/// @param bytes   all of it; empty when it is too large to be taken
/// @param reached where the source goes on after it
/// @param done    how much of the source's size lies behind it
record Piece(byte[] bytes, String reached, long done) {

    boolean isTooLarge() {
        return bytes.length == 0;
    }
}
