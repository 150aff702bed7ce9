package org.gehoor.vocabulary;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The short name of a conversation that can be read out over the phone: seven characters of Crockford's base 32
/// (no I, L, O or U) and a check character (Luhn mod 32) that finds every single wrong character. Shown as `7KQ2-9FXM`.
/// It names; it opens nothing.
public record Reference(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!isRight(characters)) {
            throw new IllegalArgumentException("no reference: " + characters);
        }
    }

    /// A new random reference; the database refuses the rare one that exists already.
    public static Reference random() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.append(checkOf(text)).toString());
    }

    /// Reads what a person typed or said: any case, with or without dashes and spaces, look-alikes understood (O as 0, I and L as 1).
    /// Empty when a character is wrong.
    public static Optional<Reference> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return isRight(plain) ? Optional.of(new Reference(plain)) : Optional.empty();
    }

    private static boolean isRight(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkOf(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
    }

    private static char checkOf(CharSequence text) {
        int sum = 0;
        int factor = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(text.charAt(i));
            factor = factor == 2 ? 1 : 2;
            sum += addend / ALPHABET.length() + addend % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return characters.substring(0, 4) + "-" + characters.substring(4);
    }
}
