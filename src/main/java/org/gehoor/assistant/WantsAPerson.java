package org.gehoor.assistant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether somebody asks for a person, says that they are not understood, repeats themselves, or is angry.
///
/// A list of phrases in Dutch, English, French and German (`wants-a-person.txt`), all tried at once because people mix languages.
/// The words for people are also recognised with one typing error.
final class WantsAPerson {

    private static final int MOST_READ = 20_000;
    private static final int LONG_WORD = 6;
    private static final List<String> PEOPLE = List.of("$mens", "$person", "$service", "$someone", "$humain", "$menschen");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Phrases phrases;
    private final List<String> people;

    private WantsAPerson(Phrases phrases) {
        this.phrases = phrases;
        this.people = PEOPLE.stream().map(phrases.names()::get).flatMap(List::stream).flatMap(words -> Stream.of(words.split(" ")))
                .filter(word -> word.length() >= LONG_WORD).distinct().toList();
    }

    static WantsAPerson inFourLanguages() {
        return new WantsAPerson(Phrases.read("wants-a-person.txt"));
    }

    boolean says(String words) {
        return phrase(words).isPresent();
    }

    /// What was recognised, for tests that explain themselves.
    Optional<String> phrase(String words) {
        String plain = plain(words);
        return phrases.patterns().stream().map(pattern -> pattern.matcher(plain)).filter(match -> match.find())
                .map(match -> match.group().strip()).findFirst();
    }

    /// Lower case, without accents and signs, one space before and after each word.
    private String plain(String words) {
        return Stream.of(letters(words).split(" ")).map(this::spelled).collect(Collectors.joining(" ", " ", " "));
    }

    static String letters(String words) {
        String start = words.substring(0, Math.min(words.length(), MOST_READ)).toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe");
        return NO_WORD.matcher(MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD)).replaceAll("")).replaceAll(" ").strip();
    }

    private String spelled(String word) {
        return word.length() < LONG_WORD || people.contains(word) ? word
                : people.stream().filter(right -> oneErrorApart(word, right)).findFirst().orElse(word);
    }

    /// Whether one letter was added, left out, changed, or swapped with its neighbour. The first letter counts as right, except in a swap.
    static boolean oneErrorApart(String typed, String right) {
        int shorter = Math.min(typed.length(), right.length());
        if (Math.abs(typed.length() - right.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && typed.charAt(same) == right.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String rightRest = right.substring(same);
        boolean swapped = typedRest.length() > 1 && rightRest.length() > 1 && typedRest.charAt(0) == rightRest.charAt(1)
                && typedRest.charAt(1) == rightRest.charAt(0) && typedRest.substring(2).equals(rightRest.substring(2));
        return swapped || same > 0 && (rest(typedRest, 1).equals(rest(rightRest, 1)) || rest(typedRest, 1).equals(rightRest)
                || typedRest.equals(rest(rightRest, 1)));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
