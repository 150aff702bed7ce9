package org.gehoor.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files between the words, as mail carried them before MIME: from `begin 644 name` to `end`.
///
/// @param words the text without them
record Uuencoded(String words, List<Piece> pieces) {

    /// @param name as it stands there, may be empty
    record Piece(String name, byte[] bytes) {}

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4}(?: (.{0,255}))?\\s*");

    static Uuencoded of(String text) {
        if (!text.contains("begin ")) {
            return new Uuencoded(text, List.of());
        }
        List<String> lines = text.lines().toList();
        var words = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            int end = lines.get(i).startsWith("begin ") && begin.matches() ? end(lines, i + 1) : -1;
            if (end < 0) {
                words.append(lines.get(i)).append('\n');
            } else {
                pieces.add(new Piece(begin.group(1) == null ? "" : begin.group(1).strip(), decode(lines.subList(i + 1, end))));
                i = end;
            }
        }
        return pieces.isEmpty() ? new Uuencoded(text, List.of()) : new Uuencoded(words.toString(), pieces);
    }

    /// The bytes of a part of which the whole is encoded this way.
    static byte[] decode(byte[] bytes) {
        List<Piece> pieces = of(new String(bytes, StandardCharsets.ISO_8859_1)).pieces();
        return pieces.isEmpty() ? bytes : pieces.getFirst().bytes();
    }

    /// Where the file ends; -1 when what follows is no such file.
    private static int end(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals("end")) {
                return i;
            }
            if (!line.isEmpty() && !isLine(line)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLine(String line) {
        int length = line.charAt(0) - ' ' & 0x3F;
        return line.charAt(0) >= ' ' && line.charAt(0) <= '`' && line.length() <= 1 + (length + 2) / 3 * 4 + 2;
    }

    private static byte[] decode(List<String> lines) {
        var out = new ByteArrayOutputStream();
        for (String line : lines) {
            int left = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 0x3F;
            for (int i = 1; left > 0; i += 4, left -= 3) {
                int held = value(line, i) << 18 | value(line, i + 1) << 12 | value(line, i + 2) << 6 | value(line, i + 3);
                for (int part = 0; part < Math.min(left, 3); part++) {
                    out.write(held >> 16 - 8 * part);
                }
            }
        }
        return out.toByteArray();
    }

    /// Blanks at the end of a line are lost on the way, and mean zero.
    private static int value(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3F : 0;
    }
}
