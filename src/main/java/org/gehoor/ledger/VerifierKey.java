package org.gehoor.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public key that signed notes are checked with: a name and a key of Ed25519, written `NAME+ID+BASE64` (C2SP `signed-note`;
/// `docs/ledger-format.md`, section 11).
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern WRITTEN = Pattern.compile("([^\\s\\p{Z}\\p{Cc}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key of Ed25519 has 32 bytes, not " + key.length);
        }
        this.name = name;
        this.key = key.clone();
    }

    /// Reads a key as it is written; empty when it departs from that in any way.
    public static Optional<VerifierKey> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return Strict.base64(written.group(3))
                .filter(bytes -> bytes.length == LENGTH + 1 && bytes[0] == ED25519)
                .map(bytes -> new VerifierKey(written.group(1), Arrays.copyOfRange(bytes, 1, bytes.length)))
                .filter(key -> key.toString().equals(text));
    }

    /// The name: the origin whose notes it signs.
    public String name() {
        return name;
    }

    /// The four bytes by which a signature names its key.
    byte[] id() {
        return Arrays.copyOf(Hash.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, key).bytes(), 4);
    }

    /// Whether the owner of this key signed these bytes.
    boolean holds(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(BEFORE_PUBLIC, BEFORE_PUBLIC.length + LENGTH);
        System.arraycopy(key, 0, encoded, BEFORE_PUBLIC.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /// As it is written.
    @Override
    public String toString() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
