package org.gehoor.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of a mail, and of each what counts for recognising it: its *face*, without blanks of all kinds at both ends, signs that
/// nobody sees, and stars for bold. A line that is too long to be anything but words has an empty face and is never blank.
final class Lines {

    /// Longer lines are not looked at: no program announces a quote in more.
    static final int LONGEST = 400;

    private final List<String> raw;
    private final String[] faces;

    private Lines(List<String> raw) {
        this.raw = raw;
        this.faces = new String[raw.size()];
        for (int i = 0; i < faces.length; i++) {
            faces[i] = raw.get(i).length() > LONGEST ? "" : face(raw.get(i));
        }
    }

    static Lines of(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(lines::add);
        return new Lines(lines);
    }

    int size() {
        return faces.length;
    }

    String raw(int line) {
        return raw.get(line);
    }

    String face(int line) {
        return faces[line];
    }

    /// The face in lower case, without signs for bold around it.
    String plain(int line) {
        return unstarred(faces[line]).toLowerCase(Locale.ROOT);
    }

    boolean blank(int line) {
        return faces[line].isEmpty() && raw.get(line).length() <= LONGEST;
    }

    /// Whether it begins with `>`. A single `>From ` is no quote but what mbox files make of a line that begins with `From `.
    boolean quoted(int line) {
        String text = raw.get(line);
        int at = 0;
        while (at < text.length() && at < 4 && empty(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '>' && !text.startsWith(">From ", at);
    }

    /// The first line from here on that is not blank; the number of lines when there is none.
    int notBlankFrom(int line) {
        int at = line;
        while (at < faces.length && blank(at)) {
            at++;
        }
        return at;
    }

    private static String face(String line) {
        var face = new StringBuilder(line.length());
        boolean gap = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (empty(c)) {
                gap = !face.isEmpty();
            } else if (!unseen(c)) {
                if (gap) {
                    face.append(' ');
                    gap = false;
                }
                face.append(c);
            }
        }
        return face.toString();
    }

    private static String unstarred(String face) {
        int from = 0;
        int to = face.length();
        while (from < to && (face.charAt(from) == '*' || face.charAt(from) == '_' || face.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (face.charAt(to - 1) == '*' || face.charAt(to - 1) == '_' || face.charAt(to - 1) == ' ')) {
            to--;
        }
        return face.substring(from, to);
    }

    private static boolean empty(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean unseen(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || c == 'ᐧ';
    }
}
