package org.gehoor.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The bytes of a mail as a parser can take them: without what was put before them, with line ends that are such.
final class Raw {

    private static final int LOOK = 2_000;
    private static final Pattern FIELD = Pattern.compile("(?s)[!-9;-~]{1,80}[ \\t]*:.*");

    private Raw() {}

    static byte[] repaired(byte[] raw) {
        return withHeader(withLines(withoutMark(raw)));
    }

    /// A mark of UTF-16 means that a program saved the mail as text.
    private static byte[] withoutMark(byte[] raw) {
        if (raw.length > 1 && (raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE || raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF)) {
            return new String(raw, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        boolean marked = raw.length > 2 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(raw, 3, raw.length) : raw;
    }

    /// Lines that end with CR only, or with CR CR LF.
    private static byte[] withLines(byte[] raw) {
        String start = new String(raw, 0, Math.min(raw.length, LOOK), StandardCharsets.ISO_8859_1);
        boolean onlyCr = start.indexOf('\r') >= 0 && start.indexOf('\n') < 0;
        if (!onlyCr && !start.contains("\r\r\n")) {
            return raw;
        }
        var out = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean doubled = raw[i] == '\r' && i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n';
            if (!doubled) {
                out[length++] = onlyCr && raw[i] == '\r' ? (byte) '\n' : raw[i];
            }
        }
        return Arrays.copyOf(out, length);
    }

    /// What stands after the first blank line; nothing when there is none.
    static byte[] body(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            boolean blank = raw[i] == '\n' && (raw[i + 1] == '\n' || raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n');
            if (blank) {
                return Arrays.copyOfRange(raw, raw[i + 1] == '\n' ? i + 2 : i + 3, raw.length);
            }
        }
        return new byte[0];
    }

    /// Blank lines before a header are dropped.
    private static byte[] withHeader(byte[] raw) {
        int from = 0;
        while (from < raw.length && (raw[from] == '\r' || raw[from] == '\n')) {
            from++;
        }
        if (from == 0) {
            return raw;
        }
        String line = new String(raw, from, Math.min(raw.length - from, LOOK), StandardCharsets.ISO_8859_1);
        return FIELD.matcher(line).matches() ? Arrays.copyOfRange(raw, from, raw.length) : raw;
    }
}
