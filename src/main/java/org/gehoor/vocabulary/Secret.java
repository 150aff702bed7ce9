package org.gehoor.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// 128 random bits that open something: a link to a case, a browser, a session. Shown once to whom it belongs;
/// we keep only its [#hash()]. `toString` never shows it, so that it cannot end in a log.
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /// A new secret.
    public static Secret random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What somebody sent us; it may be wrong or forged, which only a comparison of hashes can tell.
    public static Secret presented(String text) {
        return new Secret(text);
    }

    /// The secret itself, for the one place that hands it to its owner.
    public String reveal() {
        return text;
    }

    /// SHA-256, which is enough for 128 random bits.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
