package org.gehoor.assistant;

import java.text.Normalizer;
import java.util.Locale;

/// Makes plain letters of what people type, paste and try: accents, wide and fancy letters, Cyrillic and Greek letters that look like Latin
/// ones, letters with nothing visible between them, and tags. What remains are `a` to `z`, digits, signs that stand for letters, and signs.
final class Letters {

    static final char APOSTROPHE = '\'';

    private static final String LOOKS = "авеикмнорстухіјѕгԁһցɡαβεηικνορτυχьз";
    private static final String LATIN = "abeukmhopctyxijsrdhgganenikvoptuxb3";
    private static final String APOSTROPHES = "'’‘ʼ`´＇";
    private static final String FOR_LETTERS = "*@$";
    private static final int LONGEST_TAG = 300;

    private Letters() {}

    static String plain(String text) {
        String bare = bare(withoutTags(text)).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(bare, Normalizer.Form.NFKD);
        var plain = new StringBuilder(apart.length());
        apart.chars().forEach(letter -> append(plain, (char) letter));
        return plain.toString();
    }

    static boolean isOfWord(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || FOR_LETTERS.indexOf(letter) >= 0;
    }

    /// A word without signs at its ends.
    static String trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && FOR_LETTERS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && FOR_LETTERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static void append(StringBuilder plain, char letter) {
        int looks = letter < 128 ? -1 : LOOKS.indexOf(letter);
        if (looks >= 0) {
            plain.append(LATIN.charAt(looks));
        } else {
            switch (letter) {
                case 'ß' -> plain.append("ss");
                case 'œ' -> plain.append("oe");
                case 'æ' -> plain.append("ae");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'ı' -> plain.append('i');
                case '…', '¿', '¡' -> plain.append('.');
                default -> plain.append(Character.getType(letter) == Character.NON_SPACING_MARK ? "" : String.valueOf(letter));
            }
        }
    }

    /// Without marks and what nobody sees, before they are put in order: thousands of marks on one letter would take long to sort.
    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> { }
                case Character.CONTROL -> bare.append(letter == '\n' ? '\n' : ' ');
                default -> bare.appendCodePoint(APOSTROPHES.indexOf(letter) >= 0 ? APOSTROPHE : letter);
            }
        });
        return bare.toString();
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var words = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOfTag(text, at);
            words.append(end > at ? ' ' : text.charAt(at));
            at = Math.max(end, at + 1);
        }
        return words.toString();
    }

    /// Behind the tag that begins here, or the same place when none begins.
    private static int endOfTag(String text, int at) {
        if (text.charAt(at) != '<' || at + 1 >= text.length() || !(Character.isLetter(text.charAt(at + 1)) || "/!".indexOf(text.charAt(at + 1)) >= 0)) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST_TAG && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : at;
    }
}
