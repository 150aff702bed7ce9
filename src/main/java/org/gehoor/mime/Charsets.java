package org.gehoor.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes into characters, whatever a mail says or fails to say of its charset.
///
/// 1. A byte order mark is stronger than a declaration.
/// 2. A declaration holds unless the bytes contradict it: what says to be ASCII or a Western charset and is sound UTF-8 is UTF-8.
/// 3. Without one that we know: UTF-8 when it is sound, ISO-2022-JP when it has its escapes, else Windows-1252.
final class Charsets {

    static final Charset WESTERN = Charset.forName("windows-1252");

    /// Names that mail uses and Java does not know, or where mail means a larger charset of the same family.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"), Map.entry("ansi", "windows-1252"), Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"), Map.entry("latin-1", "windows-1252"), Map.entry("8859_1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"), Map.entry("latin5", "windows-1254"), Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"), Map.entry("iso-8859-8-e", "iso-8859-8"), Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("utf8", "utf-8"), Map.entry("utf_8", "utf-8"), Map.entry("utf-8mb4", "utf-8"), Map.entry("utf8mb4", "utf-8"), Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("gb2312", "gb18030"), Map.entry("gbk", "gb18030"), Map.entry("x-gbk", "gb18030"), Map.entry("gb_2312-80", "gb18030"), Map.entry("x-euc-cn", "gb18030"),
            Map.entry("hz-gb-2312", "gb18030"), Map.entry("big5", "big5-hkscs"), Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("cp932", "windows-31j"), Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("ks_c_5601", "x-windows-949"), Map.entry("euc-kr", "x-windows-949"), Map.entry("korean", "x-windows-949"),
            Map.entry("macintosh", "x-macroman"), Map.entry("x-mac-roman", "x-macroman"), Map.entry("mac", "x-macroman"), Map.entry("x-mac-cyrillic", "x-maccyrillic"),
            Map.entry("x-mac-ce", "x-maccentraleurope"), Map.entry("x-cp1250", "windows-1250"), Map.entry("x-cp1251", "windows-1251"), Map.entry("utf-16", "utf-16"));
    private static final Pattern CODE_PAGE = Pattern.compile("(?:x-)?(?:cp|win|windows|ansi|ms|ibm)[-_ ]?(\\d{3,5})");
    private static final Pattern ISO = Pattern.compile("(?:x-)?iso[-_ ]?8859[-_ ](\\d{1,2})\\b.*");
    private static final Pattern IN_HTML = Pattern.compile("<meta[^>]{1,300}charset\\s*=\\s*[\"']?([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private Charsets() {}

    /// The charset of a name as mail writes it; empty when there is none of this name.
    static Optional<Charset> named(String name) {
        if (name.length() > 60) {
            return Optional.empty();
        }
        String clean = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"'<]+|[\"'>;,]+$", "").replaceFirst("^charset=", "").replaceFirst("[\\s*].*$", "");
        if (KNOWN.size() > 1_000) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(clean, Charsets::find);
    }

    private static Optional<Charset> find(String name) {
        Matcher page = CODE_PAGE.matcher(name);
        if (page.matches()) {
            return Optional.ofNullable(java(page.group(1).equals("65001") ? "utf-8" : page.group(1).startsWith("125") ? "windows-" + page.group(1)
                    : MEANT.getOrDefault("cp" + page.group(1), "cp" + page.group(1))));
        }
        Matcher iso = ISO.matcher(name);
        String plain = iso.matches() ? "iso-8859-" + iso.group(1) + (name.endsWith("-i") || name.endsWith("-e") ? name.substring(name.length() - 2) : "") : name;
        return Optional.ofNullable(java(MEANT.getOrDefault(plain, plain)));
    }

    private static Charset java(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /// The characters of a body.
    ///
    /// @param declared the name that the mail gives, as it stands there
    static String decode(byte[] bytes, Optional<String> declared) {
        Optional<Marked> marked = Marked.of(bytes);
        if (marked.isPresent()) {
            return loose(bytes, marked.get().length(), marked.get().charset());
        }
        if (declared.filter(Utf7::isName).isPresent()) {
            return sound(Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        Optional<Charset> charset = declared.flatMap(Charsets::named);
        if (charset.isEmpty() || charset.get().equals(WESTERN)) {
            return guess(bytes);
        }
        return strict(bytes, charset.get()).orElseGet(() -> againstIts(bytes, charset.get()));
    }

    /// The characters of HTML, which may name its charset itself.
    static String decodeHtml(byte[] bytes, Optional<String> declared) {
        if (declared.flatMap(Charsets::named).isPresent() || declared.filter(Utf7::isName).isPresent()) {
            return decode(bytes, declared);
        }
        Matcher inside = IN_HTML.matcher(new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1));
        return decode(bytes, inside.find() ? Optional.of(inside.group(1)) : Optional.empty());
    }

    /// The characters of bytes of which nobody says anything.
    static String guess(byte[] bytes) {
        if (isAscii(bytes)) {
            return hasJapaneseEscape(bytes) ? loose(bytes, 0, named("iso-2022-jp").orElse(WESTERN)) : sound(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> againstIts(bytes, StandardCharsets.UTF_8));
    }

    /// What to make of bytes that are not sound in their charset: a text cut off in a character stays in it.
    private static String againstIts(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String read = loose(bytes, 0, charset);
            long unread = read.chars().filter(one -> one == '\uFFFD').count();
            long more = read.chars().filter(one -> one > 0x7F && one != '\uFFFD').count();
            return more > unread ? read : loose(bytes, 0, WESTERN);
        }
        return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> loose(bytes, 0, charset));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            return Optional.of(sound(decoder.decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static String loose(byte[] bytes, int from, Charset charset) {
        return sound(charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
    }

    /// Without the NUL, which no text here may hold, and without half characters.
    static String sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isSurrogate(one)) {
                return text.codePoints().filter(point -> point != 0).map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@'))) {
                return true;
            }
        }
        return false;
    }

    /// A byte order mark.
    private record Marked(Charset charset, int length) {
        static Optional<Marked> of(byte[] bytes) {
            int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
            if (first == 0xEFBB && bytes.length > 2 && bytes[2] == (byte) 0xBF) {
                return Optional.of(new Marked(StandardCharsets.UTF_8, 3));
            }
            return switch (first) {
                case 0xFFFE -> Optional.of(new Marked(StandardCharsets.UTF_16LE, 2));
                case 0xFEFF -> Optional.of(new Marked(StandardCharsets.UTF_16BE, 2));
                default -> Optional.empty();
            };
        }
    }
}
