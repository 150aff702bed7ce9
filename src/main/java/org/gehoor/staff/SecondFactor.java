package org.gehoor.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// A code that changes every thirty seconds (TOTP, RFC 6238, SHA-1 and six digits: what every authenticator app speaks).
public record SecondFactor(byte[] secret) {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();

    public SecondFactor {
        secret = secret.clone();
    }

    /// A new secret of 160 bits (RFC 4226, section 4).
    public static SecondFactor random() {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        return new SecondFactor(secret);
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /// The secret as people type it into an app.
    public String base32() {
        return new Base32().encodeToString(secret);
    }

    /// The code of a moment.
    public String codeAt(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The time step whose code this is: this one, the one before or the next (clocks differ); empty when it is none of them.
    OptionalLong stepOf(String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        for (int drift = -1; drift <= 1; drift++) {
            Instant at = now.plus(STEP.multipliedBy(drift));
            if (MessageDigest.isEqual(codeAt(at).getBytes(StandardCharsets.US_ASCII),
                    digits.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }
}
