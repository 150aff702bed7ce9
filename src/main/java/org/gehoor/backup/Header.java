package org.gehoor.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.gehoor.ledger.MasterKey;

/// The first bytes of a backup: what it is, under which master key, and the salt of its own key.
record Header(byte[] mark, byte[] salt) {

    static final int LENGTH = 16 + 8 + 32;

    private static final byte[] NAME = "gehoor-backup-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    static Header fresh(MasterKey master) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new Header(markOf(master), salt);
    }

    /// Empty when these are no such bytes.
    static Optional<Header> read(byte[] bytes) {
        return bytes.length == LENGTH && Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length)
                ? Optional.of(new Header(Arrays.copyOfRange(bytes, 16, 24), Arrays.copyOfRange(bytes, 24, LENGTH)))
                : Optional.empty();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).put(NAME).put(mark).put(salt).array();
    }

    boolean isUnder(MasterKey master) {
        return Arrays.equals(mark, markOf(master));
    }

    String markText() {
        return HexFormat.of().formatHex(mark);
    }

    Pieces pieces(MasterKey master) {
        return new Pieces(master.derive("gehoor-backup-1", salt, 32));
    }

    /// Says nothing about the key, only whether two are the same.
    private static byte[] markOf(MasterKey master) {
        return master.derive("gehoor-master-key", new byte[0], 8);
    }
}
