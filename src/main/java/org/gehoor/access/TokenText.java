package org.gehoor.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.gehoor.vocabulary.Secret;

/// How a token is written: `gehoor_p_` (of a person) or `gehoor_m_` (of a machine), 32 random characters of base 62 (190 bits), and six that
/// are the CRC-32 of all before. The prefix lets secret scanners find one that was left lying about, and the sum lets them, and us,
/// tell it from what only looks like one.
final class TokenText {

    static final String OF_A_PERSON = "gehoor_p_";
    static final String OF_A_MACHINE = "gehoor_m_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 32;
    private static final int SUM_LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("gehoor_[pm]_[0-9A-Za-z]{%d}".formatted(RANDOM_LENGTH + SUM_LENGTH));
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static Secret random(String prefix) {
        var text = new StringBuilder(prefix);
        RANDOM.ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return Secret.presented(text.append(sum(text.toString())).toString());
    }

    /// Whether it can be one of ours; only the hash tells whether it is.
    static boolean isWellFormed(String text) {
        int end = text.length() - SUM_LENGTH;
        return SHAPE.matcher(text).matches() && text.substring(end).equals(sum(text.substring(0, end)));
    }

    private static String sum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long left = crc.getValue();
        var sum = new StringBuilder();
        for (int i = 0; i < SUM_LENGTH; i++) {
            sum.insert(0, ALPHABET.charAt((int) (left % ALPHABET.length())));
            left /= ALPHABET.length();
        }
        return sum.toString();
    }
}
