package org.gehoor.tongue;

import java.lang.Character.UnicodeScript;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/// What of somebody's words says something about their language: words in Latin letters. Numbers, addresses, links, product names with a number in
/// them, pictures, and lines that repeat what another wrote (`>`) say nothing.
record Wording(String text, int words, boolean isLatin) {

    /// Characters that are read at most.
    private static final int MOST_READ = 4_000;

    /// Characters of words that are weighed at most: more does not make it surer.
    private static final int MOST_WEIGHED = 600;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_LETTERS = 8;

    static Wording of(String text) {
        var words = new StringJoiner(" ");
        int count = 0;
        int latin = 0;
        int strange = 0;
        String read = text.substring(0, Math.min(text.length(), MOST_READ));
        for (String line : read.split("\\R")) {
            if (line.stripLeading().startsWith(">")) {
                continue;
            }
            var tokens = new StringTokenizer(line);
            while (tokens.hasMoreTokens() && words.length() < MOST_WEIGHED) {
                String token = tokens.nextToken();
                int letters = letters(token, true);
                strange += letters(token, false);
                if (letters > 0 && isWord(token)) {
                    words.add(token);
                    latin += letters;
                    count++;
                }
            }
        }
        return new Wording(words.toString(), count, latin > strange);
    }

    boolean isEnough() {
        return isLatin && words >= FEWEST_WORDS && text.length() >= FEWEST_LETTERS;
    }

    private static boolean isWord(String token) {
        return token.length() <= 40 && token.indexOf('@') < 0 && token.indexOf("://") < 0 && token.codePoints().noneMatch(Character::isDigit);
    }

    private static int letters(String token, boolean latin) {
        return (int) token.codePoints().filter(Character::isLetter).filter(one -> UnicodeScript.of(one) == UnicodeScript.LATIN == latin).count();
    }
}
