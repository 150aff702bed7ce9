package org.gehoor.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.gehoor.ledger.Hash;

/// Bytes that are counted and hashed as they are read.
final class Counted {

    private final InputStream in;
    private final MessageDigest sha = sha256();
    private long count;

    Counted(InputStream in) {
        this.in = in;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws Misshapen when there are fewer
    byte[] exactly(int length) throws IOException, Misshapen {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Misshapen("it ends too early");
        }
        sha.update(bytes);
        count += length;
        return bytes;
    }

    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    long count() {
        return count;
    }

    /// SHA-256 of all that was read.
    Hash hash() {
        return new Hash(sha.digest());
    }
}
