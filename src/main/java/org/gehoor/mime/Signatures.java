package org.gehoor.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What stands under the words of a mail and is not said to us: `-- ` and what follows (RFC 3676, 4.3), and what a telephone adds.
/// A greeting and a name are the customer's own words and stay.
final class Signatures {

    private static final int MOST_LINES = 20;
    private static final int MOST_LINES_UNSURE = 10;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_OF_A_LINE = 14;
    private static final String LIST_RULE = "_".repeat(20);
    private static final Phrases SENT_FROM = Phrases.read("sent-from.txt");
    private static final List<Phrase> ALONE = phrases("alone");
    private static final List<Phrase> WITH_A_DEVICE = phrases("with a device");
    private static final Set<String> DEVICES = SENT_FROM.set("devices");

    /// A phrase with a place for a few words in it.
    private record Phrase(String before, String after, boolean open) {

        boolean fits(String line) {
            if (!open) {
                return line.equals(before);
            }
            if (line.length() <= before.length() + after.length() || !line.startsWith(before) || !line.endsWith(after)) {
                return false;
            }
            String between = line.substring(before.length(), line.length() - after.length()).strip();
            return !between.isEmpty() && between.chars().filter(c -> c == ' ').count() < MOST_WORDS;
        }
    }

    private Signatures() {}

    /// Where the words of these lines end when what stands under them is left out.
    static int endOfWords(Lines lines, int from, int to) {
        int end = withoutTrailers(lines, from, to);
        int mark = mark(lines, from, end);
        if (mark < 0) {
            mark = listFooter(lines, from, end);
        }
        return mark < 0 ? end : withoutTrailers(lines, from, mark);
    }

    /// Without blank lines, rules and what telephones add.
    private static int withoutTrailers(Lines lines, int from, int to) {
        int end = to;
        while (end > from) {
            if (lines.blank(end - 1) || rule(lines.face(end - 1)) || sentFrom(lines, from, end - 1)) {
                end--;
            } else if (end - 2 >= from && broken(lines, end)) {
                end -= 2;
            } else {
                break;
            }
        }
        return end;
    }

    /// The line `-- ` under which a signature of a usual length stands; -1 when there is none.
    private static int mark(Lines lines, int from, int to) {
        int at = to - 1;
        int below = 0;
        while (at >= from && below <= MOST_LINES && !lines.face(at).equals("--")) {
            below += lines.blank(at) ? 0 : 1;
            at--;
        }
        if (at < from || !lines.face(at).equals("--")) {
            return -1;
        }
        boolean sure = lines.raw(at).equals("-- ");
        boolean another = false;
        for (int other = from; other < at; other++) {
            another |= lines.face(other).equals("--");
        }
        return below <= (sure ? MOST_LINES : MOST_LINES_UNSURE) && (sure || !another) ? at : -1;
    }

    /// The rule above what mailing lists add to every mail; -1 when there is none.
    private static int listFooter(Lines lines, int from, int to) {
        int at = to - 1;
        while (at > from && to - at <= MOST_LINES_UNSURE && !lines.face(at).startsWith(LIST_RULE)) {
            at--;
        }
        return at > from && at + 1 < to && rule(lines.face(at)) && lines.face(at).startsWith(LIST_RULE) && lines.plain(at + 1).contains("mailing list")
                ? at : -1;
    }

    /// A line of signs only.
    private static boolean rule(String face) {
        return face.length() >= 2 && face.chars().allMatch(c -> "-_=*#~+•·—–.".indexOf(c) >= 0) && !face.matches("\\.+");
    }

    /// A line that a telephone added; one without the name of a device only when it is a paragraph of its own, as it is always written.
    private static boolean sentFrom(Lines lines, int from, int line) {
        boolean alone = line == from || lines.blank(line - 1) || sentFrom(lines.plain(line - 1), true);
        return sentFrom(lines.plain(line), alone);
    }

    /// The same, broken into two lines.
    private static boolean broken(Lines lines, int end) {
        String last = lines.plain(end - 1);
        return !last.isEmpty() && last.indexOf(' ') == last.lastIndexOf(' ') && !lines.blank(end - 2)
                && (end - 3 < 0 || lines.blank(end - 3)) && sentFrom(lines.plain(end - 2) + " " + last, true);
    }

    private static boolean sentFrom(String plain, boolean alone) {
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return false;
        }
        int sentence = plain.indexOf(". ");
        String line = bare(sentence > 0 ? plain.substring(0, sentence) : plain);
        String[] words = line.split("[ ,]+");
        if (words.length > MOST_WORDS_OF_A_LINE) {
            return false;
        }
        boolean device = false;
        for (String word : words) {
            device |= DEVICES.contains(word) || word.contains("phone") || word.contains("blackberry");
        }
        String before = untilComma(line);
        return (alone && ALONE.stream().anyMatch(phrase -> phrase.fits(before)))
                || (device && (ALONE.stream().anyMatch(phrase -> phrase.fits(before)) || WITH_A_DEVICE.stream().anyMatch(phrase -> phrase.fits(before))));
    }

    /// Without brackets, links and signs around it.
    private static String bare(String plain) {
        var bare = new StringBuilder();
        boolean space = false;
        for (String word : plain.replace("](", " ").replace("<http", " http").replace("(http", " http").split("(?=https?:)| ")) {
            String inner = word.startsWith("http") ? "" : stripped(word);
            if (!inner.isEmpty()) {
                bare.append(space ? " " : "").append(inner);
                space = true;
            }
        }
        return bare.toString();
    }

    private static String stripped(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "<>()[]*_\"“”.!".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "<>()[]*_\"“”.!".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /// Telephones excuse themselves after a comma.
    private static String untilComma(String line) {
        int comma = line.indexOf(',');
        return comma > 0 ? line.substring(0, comma) : line;
    }

    private static List<Phrase> phrases(String section) {
        var phrases = new ArrayList<Phrase>();
        for (String line : SENT_FROM.list(section)) {
            int star = line.indexOf('*');
            phrases.add(star < 0 ? new Phrase(line, "", false) : new Phrase(line.substring(0, star), line.substring(star + 1), true));
        }
        return List.copyOf(phrases);
    }
}
