package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Encoded words (RFC 2047), sound and broken: with blanks inside, without padding, cut in the middle of a character.
final class EncodedWords {

    private final String text;
    private final StringBuilder out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).decode() : text;
    }

    private String decode() {
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("=?", at);
            Optional<Word> word = start < 0 ? Optional.empty() : Word.at(text, start);
            if (start >= 0 && word.isEmpty()) {
                between(at, start + 2);
                at = start + 2;
            } else if (word.isPresent()) {
                between(at, start);
                take(word.get());
                at = word.get().end();
            } else {
                between(at, text.length());
                at = text.length();
            }
        }
        release();
        return out.toString();
    }

    /// Blanks between two encoded words belong to neither (RFC 2047, 6.2).
    private void between(int from, int to) {
        if (to > from && !(held.size() > 0 && to < text.length() && text.startsWith("=?", to) && text.substring(from, to).isBlank())) {
            release();
            out.append(text, from, to);
        }
    }

    private void take(Word word) {
        if (!charset.equalsIgnoreCase(word.charset())) {
            release();
            charset = word.charset();
        }
        held.writeBytes(word.bytes());
    }

    private void release() {
        if (held.size() > 0) {
            out.append(Charsets.decode(held.toByteArray(), Optional.of(charset)));
            held.reset();
        }
    }

    /// One encoded word, from `=?` to `?=`.
    private record Word(String charset, byte[] bytes, int end) {

        private static final int LONGEST_CHARSET = 60;

        static Optional<Word> at(String text, int start) {
            int afterCharset = text.indexOf('?', start + 2);
            if (afterCharset < 0 || afterCharset - start > LONGEST_CHARSET || afterCharset + 2 >= text.length() || text.charAt(afterCharset + 2) != '?') {
                return Optional.empty();
            }
            char encoding = Character.toUpperCase(text.charAt(afterCharset + 1));
            int from = afterCharset + 3;
            int end = end(text, from);
            if (encoding != 'B' && encoding != 'Q' || end < 0) {
                return Optional.empty();
            }
            String charset = text.substring(start + 2, afterCharset).replaceFirst("\\*.*$", "");
            String inside = text.substring(from, end);
            return Optional.of(new Word(charset, encoding == 'B' ? Transfer.base64(inside) : quoted(inside), Math.min(end + 2, text.length())));
        }

        /// Where the word ends: at `?=`, but not at the `?` of `?=3D` within; at the end of the text when it was cut off.
        private static int end(String text, int from) {
            int end = text.indexOf("?=", from);
            int next = text.indexOf("=?", from);
            if (end >= 0 && (next < 0 || end <= next + 1)) {
                return end;
            }
            return next < 0 && text.indexOf(' ', from) < 0 ? text.length() : -1;
        }

        private static byte[] quoted(String text) {
            var bytes = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                char one = text.charAt(i);
                int value = one == '=' && i + 2 < text.length() ? Transfer.hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
                if (value >= 0) {
                    bytes.write(value);
                    i += 2;
                } else if (one == '_') {
                    bytes.write(' ');
                } else if (one < 0x100) {
                    bytes.write(one);
                } else {
                    bytes.writeBytes(String.valueOf(one).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        }
    }
}
