package org.gehoor.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A key of ours that signs, as it stands in its file: the private key (as C2SP `signed-note` tools write one), the public key, since when it
/// signs, and, after an empty line, the note by which the key before vouches for it.
final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte ED25519 = 1;
    private static final byte[] BEFORE_PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final PublishedKey published;

    private SigningKey(byte[] seed, PublishedKey published) {
        this.seed = seed;
        this.published = published;
    }

    /// A fresh key.
    ///
    /// @param before the key that vouches for it
    static SigningKey make(String origin, Instant since, Optional<SigningKey> before) {
        return make(origin, since, before, new SecureRandom());
    }

    static SigningKey make(String origin, Instant since, Optional<SigningKey> before, SecureRandom random) {
        KeyPair pair = pair(random);
        byte[] encoded = pair.getPublic().getEncoded();
        var key = new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        String from = Strict.seconds(since);
        return new SigningKey(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(),
                new PublishedKey(key, from, before.map(known -> known.sign(PublishedKey.lines(key, from)).toString())));
    }

    /// Reads [#file].
    ///
    /// @throws IllegalStateException when it is not one
    static SigningKey read(String file) {
        String[] parts = file.split("\n\n", 2);
        String[] lines = parts[0].strip().split("\n");
        if (lines.length != 3 || !lines[0].startsWith(PRIVATE)) {
            throw none();
        }
        String[] secret = lines[0].substring(PRIVATE.length()).split("\\+", 3);
        VerifierKey key = VerifierKey.parse(lines[1]).orElseThrow(SigningKey::none);
        byte[] typed = Strict.base64(secret[secret.length - 1]).filter(bytes -> bytes.length == 33 && bytes[0] == ED25519)
                .orElseThrow(SigningKey::none);
        return new SigningKey(Arrays.copyOfRange(typed, 1, typed.length),
                new PublishedKey(key, lines[2], parts.length == 1 ? Optional.empty() : Optional.of(parts[1])));
    }

    private static IllegalStateException none() {
        return new IllegalStateException("this is no signing key");
    }

    String file() {
        byte[] typed = new byte[seed.length + 1];
        typed[0] = ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PRIVATE + key().name() + "+" + HexFormat.of().formatHex(key().id()) + "+" + Base64.getEncoder().encodeToString(typed) + "\n"
                + key() + "\n" + published.since() + "\n" + published.note().map(note -> "\n" + note).orElse("");
    }

    VerifierKey key() {
        return published.key();
    }

    PublishedKey published() {
        return published;
    }

    /// @throws IllegalArgumentException when a line is none
    /// @throws IllegalStateException when the private key is not that of the public one
    SignedNote sign(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.chars().anyMatch(character -> character < ' '))) {
            throw new IllegalArgumentException("a line of a note has no control characters");
        }
        String text = String.join("\n", lines) + "\n";
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(privateKey());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            var note = new SignedNote(text, key(), signing.sign());
            if (!note.isSignedBy(key())) {
                throw new IllegalStateException("the signing key " + key() + " is damaged: its two halves do not belong together");
            }
            return note;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(BEFORE_PRIVATE, BEFORE_PRIVATE.length + seed.length);
        System.arraycopy(seed, 0, encoded, BEFORE_PRIVATE.length, seed.length);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
