package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A header value with parameters (RFC 2045, 2183, 2231): `text/plain; charset=utf-8; name*0*=...`.
///
/// @param value      what stands before the first semicolon, in lower case
/// @param parameters names in lower case, values decoded
record Declared(String value, Map<String, String> parameters) {

    static final Declared NOTHING = new Declared("", Map.of());
    private static final int AT_MOST = 200;
    private static final int LONGEST = 8 * 1024;
    private static final Pattern FORGOTTEN = Pattern.compile("\\s(?:charset|name|filename|boundary|format|delsp|type|size)[*\\d]{0,6}\\s?=", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("([^*]+)\\*(\\d{1,4})(\\*?)");

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    static Declared of(String text) {
        var scan = new Scan(Bounds.cut(text.strip(), LONGEST));
        String value = scan.until("; \t").toLowerCase(Locale.ROOT);
        var raw = new HashMap<String, String>();
        while (scan.more() && raw.size() < AT_MOST) {
            String name = scan.name();
            if (scan.skip('=')) {
                String given = scan.value();
                if (!name.isEmpty()) {
                    raw.putIfAbsent(name, given);
                }
            } else {
                scan.skip(';');
            }
        }
        return new Declared(value, decoded(raw));
    }

    /// Puts pieces together and decodes them. What RFC 2231 says is stronger than the plain parameter beside it.
    private static Map<String, String> decoded(Map<String, String> raw) {
        var out = new HashMap<String, String>();
        var pieces = new HashMap<String, TreeMap<Integer, Piece>>();
        raw.forEach((name, value) -> {
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                pieces.computeIfAbsent(numbered.group(1), _ -> new TreeMap<>())
                        .put(Integer.parseInt(numbered.group(2)), new Piece(value, !numbered.group(3).isEmpty()));
            } else if (name.endsWith("*") && name.length() > 1) {
                pieces.computeIfAbsent(name.substring(0, name.length() - 1), _ -> new TreeMap<>()).put(-1, new Piece(value, true));
            } else {
                out.put(name, EncodedWords.decode(value));
            }
        });
        pieces.forEach((name, all) -> out.put(name, EncodedWords.decode(Piece.together(all))));
        return Map.copyOf(out);
    }

    /// One piece of a value of RFC 2231.
    private record Piece(String text, boolean escaped) {

        static String together(TreeMap<Integer, Piece> all) {
            var pieces = all.containsKey(-1) ? java.util.List.of(all.get(-1)) : all.values();
            String charset = "";
            boolean first = true;
            var bytes = new ByteArrayOutputStream();
            for (Piece piece : pieces) {
                String text = piece.text();
                if (first && piece.escaped()) {
                    int one = text.indexOf('\'');
                    int two = text.indexOf('\'', one + 1);
                    if (two > 0) {
                        charset = text.substring(0, one);
                        text = text.substring(two + 1);
                    }
                }
                first = false;
                bytes.writeBytes(piece.escaped() || text.indexOf('%') >= 0 && !charset.isEmpty() ? unescaped(text) : text.getBytes(StandardCharsets.UTF_8));
            }
            return Charsets.decode(bytes.toByteArray(), Optional.of(charset).filter(name -> !name.isEmpty()));
        }

        private static byte[] unescaped(String text) {
            byte[] from = text.getBytes(StandardCharsets.UTF_8);
            var bytes = new ByteArrayOutputStream(from.length);
            for (int i = 0; i < from.length; i++) {
                int value = from[i] == '%' && i + 2 < from.length ? Transfer.hex((char) from[i + 1], (char) from[i + 2]) : -1;
                bytes.write(value >= 0 ? value : from[i]);
                i += value >= 0 ? 2 : 0;
            }
            return bytes.toByteArray();
        }
    }

    /// Walks over the text once.
    private static final class Scan {

        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        boolean skip(char one) {
            if (more() && text.charAt(at) == one) {
                at++;
                return true;
            }
            return false;
        }

        String until(String ends) {
            int from = at;
            while (more() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        String name() {
            while (more() && (text.charAt(at) == ';' || text.charAt(at) <= ' ')) {
                at++;
            }
            return until("=;").strip().toLowerCase(Locale.ROOT);
        }

        String value() {
            while (more() && text.charAt(at) <= ' ') {
                at++;
            }
            return more() && text.charAt(at) == '"' ? quoted() : bare();
        }

        /// To the next semicolon, since names with blanks often stand without quotes; or to where the semicolon was forgotten.
        private String bare() {
            int from = at;
            String value = until(";");
            Matcher forgotten = FORGOTTEN.matcher(value);
            if (forgotten.find()) {
                at = from + forgotten.start();
                value = value.substring(0, forgotten.start());
            }
            value = value.strip();
            return value.length() > 1 && value.startsWith("'") && value.endsWith("'") ? value.substring(1, value.length() - 1) : value;
        }

        /// A backslash stands for the sign after it only where that is a quote or a backslash: some programs write whole paths.
        private String quoted() {
            var value = new StringBuilder();
            for (at++; more() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }
    }
}
