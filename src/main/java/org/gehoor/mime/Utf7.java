package org.gehoor.mime;

import java.util.Locale;

/// UTF-7 (RFC 2152), which Java does not read and old mail programs wrote.
final class Utf7 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static boolean isName(String name) {
        return name.length() < 40 && name.toLowerCase(Locale.ROOT).contains("utf-7");
    }

    static String decode(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '+') {
                out.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '-') {
                out.append('+');
                i++;
            } else {
                i = shifted(text, i + 1, out);
            }
        }
        return out.toString();
    }

    /// Reads the base 64 that begins here, and gives the place of its last character.
    private static int shifted(String text, int from, StringBuilder out) {
        int bits = 0;
        int held = 0;
        int i = from;
        for (; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                break;
            }
            held = held << 6 | value;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                out.append((char) (held >> bits & 0xFFFF));
                held &= (1 << bits) - 1;
            }
        }
        return i < text.length() && text.charAt(i) == '-' ? i : i - 1;
    }
}
