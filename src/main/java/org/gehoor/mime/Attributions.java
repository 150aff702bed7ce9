package org.gehoor.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lines by which mail programs say whose words they quote: `Op 12 mrt 2026 om 14:30 schreef Naam <naam@example.org>:`.
///
/// Such a line is found from its end, a colon, and read backwards over at most six lines, so the time is bounded by the length of the mail.
/// The list of words is `history.txt`.
final class Attributions {

    /// @param from where it begins; it ends in the line that was asked about
    /// @param sure whether no person writes such a line by hand, so that it counts also when no line marked by `>` follows
    record Attribution(int from, boolean sure) {}

    private static final int MOST_LINES = 6;
    private static final Phrases HISTORY = Phrases.read("history.txt");
    private static final Set<String> WROTE = HISTORY.set("wrote");
    private static final List<String> WROTE_IN_SIGNS = HISTORY.list("wrote in signs");
    private static final Set<String> OPENERS = HISTORY.set("openers");

    private Attributions() {}

    /// The announcement that ends in this line, if there is one.
    static Optional<Attribution> endingAt(Lines lines, int end) {
        if (!ends(lines, end)) {
            return Optional.empty();
        }
        Optional<Attribution> best = Optional.empty();
        var text = new StringBuilder();
        for (int from = end; from >= 0 && from > end - MOST_LINES && text.length() + lines.face(from).length() < Lines.LONGEST; from--) {
            if (from < end && stops(lines, from)) {
                break;
            }
            text.insert(0, lines.face(from) + " ");
            if (text.chars().noneMatch(c -> c == '@' || Character.isDigit(c))) {
                continue;
            }
            Announcement words = Announcement.of(undashed(text.toString()).toLowerCase(Locale.ROOT));
            Optional<Attribution> judged = judged(words, from);
            if (judged.isPresent() && beginsAsOne(words) && (words.hasDate() || words.hasYear())) {
                return judged;
            }
            if (best.isEmpty() && (named(words) || programmed(words))) {
                best = judged;
            }
        }
        return best;
    }

    /// Whether what the next line says does not begin here: this one is quoted, ends in a colon itself, or is blank, except before an address
    /// that stands alone.
    private static boolean stops(Lines lines, int from) {
        return lines.face(from).endsWith(":") || (lines.quoted(from) && !dangling(lines.face(from)))
                || (lines.blank(from) && (lines.face(from + 1).isEmpty() || lines.face(from + 1).charAt(0) != '<'));
    }

    private static boolean ends(Lines lines, int line) {
        String face = lines.face(line);
        if (face.isEmpty() || (lines.quoted(line) && !dangling(face))) {
            return false;
        }
        String plain = lines.plain(line);
        return plain.endsWith(":") || plain.endsWith("：") || (face.endsWith("--") && wrote(Announcement.of(undashed(plain))));
    }

    /// The rest of an address that was broken off: `>:` or `> wrote:`. It looks like a quote and is none.
    private static boolean dangling(String face) {
        if (!face.startsWith(">") || face.startsWith(">>")) {
            return false;
        }
        String rest = face.substring(1).strip().toLowerCase(Locale.ROOT);
        return rest.equals(":") || (rest.endsWith(":") && (WROTE.contains(rest.substring(0, rest.length() - 1).strip())));
    }

    private static Optional<Attribution> judged(Announcement words, int from) {
        boolean wrote = wrote(words);
        boolean exact = words.exact();
        boolean address = words.hasBracketedAddress();
        if (exact && address && (!wrote ? endsWithAddress(words) : !words.hasPerson())) {
            return Optional.of(new Attribution(from, true));
        }
        if (wrote && words.hasDate() && address && !words.hasPerson()) {
            return Optional.of(new Attribution(from, true));
        }
        if (wrote && exact && words.hasYear() && !words.hasPerson() && beginsAsOne(words)) {
            return Optional.of(new Attribution(from, true));
        }
        boolean likely = wrote ? exact || address || (words.hasDate() && words.hasYear() && !words.hasPerson()) : exact && address;
        return likely ? Optional.of(new Attribution(from, false)) : Optional.empty();
    }

    private static boolean beginsAsOne(Announcement words) {
        return words.beginsWithDate() || (OPENERS.contains(words.list().getFirst()) && words.digitWithin(1, 5));
    }

    /// `Name <address> wrote:`, with a date after it or without.
    private static boolean named(Announcement words) {
        return wrote(words) && (words.hasBracketedAddress() || words.exact()) && !OPENERS.contains(words.list().getFirst());
    }

    private static boolean programmed(Announcement words) {
        return words.hasBracketedAddress() && words.exact();
    }

    private static boolean endsWithAddress(Announcement words) {
        String last = words.list().getLast();
        return last.endsWith(">:") || last.endsWith("):") || last.endsWith("]:") || last.endsWith("&gt") || last.endsWith("&gt;:") || last.equals(":");
    }

    private static boolean wrote(Announcement words) {
        List<String> list = words.list();
        for (int i = 0; i < list.size(); i++) {
            String one = bare(list.get(i));
            if (WROTE.contains(one) || (i + 1 < list.size() && WROTE.contains(one + " " + bare(list.get(i + 1))))) {
                return true;
            }
        }
        return WROTE_IN_SIGNS.stream().anyMatch(words.text()::contains);
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ":：>-*_".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = 0;
        while (from < end && ">-*_".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        return word.substring(from, end);
    }

    private static String undashed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "-*_ ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "-*_ ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
