package org.gehoor.assistant.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence as a row of words, in which the same is written the same: amounts, numbers, contractions. Articles are left out.
///
/// @param words in lower case, as they stand
record Spelled(List<Word> words) {

    private static final Pattern WORD = Pattern.compile("(?:(?<![\\p{L}\\p{Nd}])[+-](?=\\d))?[\\p{L}\\p{Nd}]+(?:[-'.,:][\\p{L}\\p{Nd}]+)*%?");
    private static final Pattern EURO_BEFORE = Pattern.compile("(?:€|\\beuro?s?\\b|\\beur\\b)\\s*(\\d[\\d.,]*\\d|\\d)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d{2})");
    private static final String SIGNS = ",;:()";

    /// One word.
    ///
    /// @param key    by which it is compared
    /// @param before whether a comma or the like stands before it
    /// @param after  whether one stands after it
    record Word(String text, String key, boolean before, boolean after) {}

    Spelled {
        words = List.copyOf(words);
    }

    static Spelled of(String sentence, Grammar grammar) {
        String plain = plain(sentence);
        var words = new ArrayList<Word>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            String text = word.group().replaceAll("(?<=\\p{L})[-'](?=\\p{L})", "");
            boolean before = isSign(plain, word.start() - 1, -1);
            boolean after = isSign(plain, word.end(), 1);
            if (grammar.is("free", text)) {
                continue;
            }
            Matcher decimal = DECIMAL.matcher(text);
            String key = grammar.key(decimal.matches() ? decimal.group(1) + "." + decimal.group(2) : text);
            words.add(new Word(text, grammar.is("focus", text) ? (before ? "," : "") + key + (after ? "," : "") : key, before, after));
        }
        return new Spelled(words);
    }

    private static String plain(String sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ').replace('–', '-');
        plain = EURO_BEFORE.matcher(plain).replaceAll("$1 euro").replace("€", " euro").replaceAll("\\beur\\b", "euro").replaceAll("(\\d)\\s+%", "$1%");
        plain = plain.replace("één", "1").replace("vóór", "voor").replace("can't", "can not").replace("cannot", "can not").replace("won't", "will not");
        return plain.replaceAll("n't\\b", " not").replaceAll("'ll\\b", " will").replaceAll("'re\\b", " are").replaceAll("'ve\\b", " have")
                .replaceAll("\\b(it|that|there|what)'s\\b", "$1 is").replaceAll("(\\d),-", "$1");
    }

    private static boolean isSign(String text, int at, int step) {
        int next = at;
        while (next >= 0 && next < text.length() && text.charAt(next) == ' ') {
            next += step;
        }
        return next >= 0 && next < text.length() && SIGNS.indexOf(text.charAt(next)) >= 0;
    }

    List<String> keys() {
        return words.stream().map(Word::key).toList();
    }

    List<String> texts() {
        return words.stream().map(Word::text).toList();
    }
}
