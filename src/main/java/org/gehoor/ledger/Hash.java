package org.gehoor.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// 32 bytes of SHA-256.
public record Hash(byte[] bytes) {

    /// What stands before the first entry of a stream.
    public static final Hash NOTHING = new Hash(new byte[32]);

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    public Hash {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /// SHA-256 of the parts, one after the other.
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return new Hash(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Reads [#toString]: 64 hexadecimal digits in lower case.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static Hash ofHex(String text) {
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("64 lower-case hexadecimal digits were expected");
        }
        return new Hash(HexFormat.of().parseHex(text));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
