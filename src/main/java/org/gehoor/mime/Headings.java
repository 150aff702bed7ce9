package org.gehoor.mime;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands above a mail that another one carries below its own words: `-----Oorspronkelijk bericht-----`, or a block of
/// `Van:`, `Verzonden:`, `Aan:` and `Onderwerp:`. The list of words is `history.txt`.
final class Headings {

    private enum Label { FROM, DATE, TO, SUBJECT, COPY }

    private static final int LONGEST_LABEL = 24;
    private static final int LONGEST_SEPARATOR = 80;
    private static final int MOST_LINES = 24;
    private static final Phrases HISTORY = Phrases.read("history.txt");
    private static final Map<String, Label> LABELS = labels();
    private static final Set<String> SEPARATORS = HISTORY.set("separators");
    private static final Set<String> SEPARATORS_WITHOUT_DASHES = HISTORY.set("separators without dashes");
    private static final List<String> REPLY_ABOVE = HISTORY.list("reply above");

    private Headings() {}

    /// Where the heading that begins in this line ends: the line after it; the line itself when none begins here.
    static int end(Lines lines, int line) {
        return separator(lines.plain(line)) ? line + 1 : block(lines, line);
    }

    /// Where the heading begins that is known to stand in this line: a line between dashes right above it belongs to it, whatever its language.
    static int begin(Lines lines, int line) {
        int before = line - 1;
        while (before > line - 3 && before > 0 && lines.blank(before)) {
            before--;
        }
        String face = before < 0 || lines.quoted(before) ? "" : lines.face(before);
        boolean dashed = face.startsWith("----") && face.endsWith("----") && face.length() < LONGEST_SEPARATOR;
        return dashed ? before : line;
    }

    private static boolean separator(String plain) {
        int from = 0;
        int to = plain.length();
        while (from < to && sign(plain.charAt(from))) {
            from++;
        }
        while (to > from && (sign(plain.charAt(to - 1)) || plain.charAt(to - 1) == ':')) {
            to--;
        }
        String words = plain.substring(from, to);
        boolean dashed = from >= 2;
        return (dashed && SEPARATORS.contains(words)) || SEPARATORS_WITHOUT_DASHES.contains(words)
                || REPLY_ABOVE.stream().anyMatch(phrase -> words.contains(phrase) && (dashed || words.length() <= phrase.length() + 2));
    }

    private static boolean sign(char c) {
        return "-_=*~<>#+ —–‐‑−".indexOf(c) >= 0;
    }

    /// A block counts when it says from whom, and at least two other things of a mail, and bears an address or a subject.
    private static int block(Lines lines, int line) {
        if (label(lines, line) == null) {
            return line;
        }
        var found = EnumSet.noneOf(Label.class);
        boolean address = false;
        int end = line;
        int without = 0;
        for (int at = line; at < lines.size() && at < line + MOST_LINES && without < 3; at++) {
            Label label = lines.quoted(at) ? null : label(lines, at);
            if (label == null) {
                without += lines.blank(at) && without > 0 ? 3 : 1;
                if (lines.quoted(at)) {
                    break;
                }
            } else {
                found.add(label);
                end = at + 1;
                without = 0;
            }
            address |= lines.face(at).indexOf('@') >= 0 && without < 3;
        }
        boolean whole = found.contains(Label.FROM) && found.size() >= 3 && (address || found.contains(Label.SUBJECT));
        return whole ? end : line;
    }

    private static @Nullable Label label(Lines lines, int line) {
        String plain = lines.plain(line);
        int colon = plain.indexOf(':');
        int wide = plain.indexOf('：');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        if (end <= 0 || end > LONGEST_LABEL) {
            return null;
        }
        return LABELS.get(plain.substring(0, end).replace("*", "").replace("_", "").strip());
    }

    private static Map<String, Label> labels() {
        var labels = new HashMap<String, Label>();
        HISTORY.list("copy").forEach(word -> labels.put(word, Label.COPY));
        HISTORY.list("to").forEach(word -> labels.put(word, Label.TO));
        HISTORY.list("subject").forEach(word -> labels.put(word, Label.SUBJECT));
        HISTORY.list("date").forEach(word -> labels.put(word, Label.DATE));
        HISTORY.list("from").forEach(word -> labels.put(word, Label.FROM));
        return Map.copyOf(labels);
    }
}
