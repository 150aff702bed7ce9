package org.gehoor.mime;

import java.util.Locale;

/// Text whose lines may be joined again (RFC 3676): quoted lines keep their depth as `> `.
final class Flowed {

    private Flowed() {}

    static boolean is(Declared type) {
        return type.parameter("format").filter(format -> format.toLowerCase(Locale.ROOT).equals("flowed")).isPresent();
    }

    /// @param delete whether the blank at the end of a line that flows is not part of the text (DelSp)
    static String joined(String text, boolean delete) {
        var out = new StringBuilder(text.length());
        int open = -1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String words = line.substring(depth + (depth < line.length() && line.charAt(depth) == ' ' ? 1 : 0));
            boolean flows = words.endsWith(" ") && !words.equals("-- ");
            if (open != depth || words.equals("-- ")) {
                if (open >= 0) {
                    out.append('\n');
                }
                out.repeat('>', depth).append(depth > 0 ? " " : "");
            }
            out.append(flows && delete ? words.substring(0, words.length() - 1) : words);
            open = flows ? depth : -1;
            if (!flows) {
                out.append('\n');
            }
        }
        return out.toString();
    }
}
