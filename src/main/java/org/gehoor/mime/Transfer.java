package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/// Content transfer encodings (RFC 2045), read as forgivingly as their bytes allow: what is not of the alphabet is passed over.
final class Transfer {

    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    private Transfer() {}

    /// The bytes that were encoded; those that came, when the encoding is none or unknown.
    static byte[] decode(byte[] bytes, String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT);
        if (name.contains("base64") || name.contains("base-64") || name.equals("b")) {
            return base64(bytes);
        }
        if (name.contains("quoted") || name.equals("qp") || name.equals("q")) {
            return quotedPrintable(bytes);
        }
        if (name.contains("uue") || name.contains("uuencode")) {
            return Uuencoded.decode(bytes);
        }
        return bytes;
    }

    /// Whether bytes of this encoding must be decoded.
    static boolean isCoded(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT);
        return name.contains("base64") || name.contains("quoted");
    }

    static byte[] base64(String text) {
        return base64(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /// Goes on after padding, since some programs encode in pieces and put them behind each other.
    static byte[] base64(byte[] bytes) {
        var out = new byte[bytes.length / 4 * 3 + 3];
        int length = 0;
        int held = 0;
        int count = 0;
        for (byte one : bytes) {
            int value = one >= 0 ? VALUES[one] : -1;
            if (value >= 0) {
                held = held << 6 | value;
                if (++count == 4) {
                    out[length++] = (byte) (held >> 16);
                    out[length++] = (byte) (held >> 8);
                    out[length++] = (byte) held;
                    held = 0;
                    count = 0;
                }
            } else if (one == '=') {
                length = rest(out, length, held, count);
                held = 0;
                count = 0;
            }
        }
        return Arrays.copyOf(out, rest(out, length, held, count));
    }

    private static int rest(byte[] out, int length, int held, int count) {
        if (count == 2) {
            out[length++] = (byte) (held >> 4);
        } else if (count == 3) {
            out[length++] = (byte) (held >> 10);
            out[length++] = (byte) (held >> 2);
        }
        return length;
    }

    static byte[] quotedPrintable(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            byte one = bytes[i];
            if (one == ' ' || one == '\t') {
                int after = afterBlanks(bytes, i);
                if (after == bytes.length || bytes[after] == '\r' || bytes[after] == '\n') {
                    i = after - 1;
                } else {
                    out.write(bytes, i, after - i);
                    i = after - 1;
                }
            } else if (one == '=') {
                i = escaped(bytes, i, out);
            } else {
                out.write(one);
            }
        }
        return out.toByteArray();
    }

    private static int afterBlanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    /// Reads what stands at an equals sign, and gives the place of its last byte.
    private static int escaped(byte[] bytes, int at, ByteArrayOutputStream out) {
        int value = at + 2 < bytes.length ? hex((char) bytes[at + 1], (char) bytes[at + 2]) : -1;
        if (value >= 0) {
            out.write(value);
            return at + 2;
        }
        int after = afterBlanks(bytes, at + 1);
        if (after < bytes.length && bytes[after] == '\r') {
            return after + 1 < bytes.length && bytes[after + 1] == '\n' ? after + 1 : after;
        }
        if (after == bytes.length || bytes[after] == '\n') {
            return after;
        }
        out.write('=');
        return at;
    }

    /// The value of two hexadecimal digits; -1 when they are none.
    static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 || high > 'f' || low > 'f' ? -1 : first << 4 | second;
    }
}
