package org.gehoor.assistant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether somebody says again what they said before: in so many words ("that was not my question"), or by writing nearly the same.
///
/// Nearly the same: the same groups of three letters for the most part, so that another order and typing errors do not matter; and of the
/// words that carry the question none is exchanged for another ("the bill of May", "the bill of June" are two questions).
/// Short words ("yes", "thank you") are never a repetition.
final class Repetition {

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 10;
    private static final int MOST_READ = 2_000;
    private static final int MOST_BEFORE = 50;
    private static final double ALIKE = 0.7;
    private static final int LONG_WORD = 5;
    private static final int VERY_LONG_WORD = 9;
    private final PhraseBook book;
    private final Set<String> little;

    private Repetition(PhraseBook book) {
        this.book = book;
        this.little = book.named(PhraseBook.About.SAYS_AGAIN, "$little");
    }

    static Repetition inFourLanguages() {
        return new Repetition(PhraseBook.ours());
    }

    /// @param before what the customer wrote earlier in this conversation, the latest last
    boolean isIn(String words, List<String> before) {
        return phrase(words).isPresent() || isNearlyOneOf(words, before);
    }

    /// What was recognised, for tests that explain themselves.
    Optional<String> phrase(String words) {
        return book.find(PhraseBook.About.SAYS_AGAIN, words);
    }

    private boolean isNearlyOneOf(String words, List<String> before) {
        List<String> now = read(words);
        return counts(now) && before.stream().skip(Math.max(0, before.size() - MOST_BEFORE)).map(Repetition::read)
                .anyMatch(then -> counts(then) && alike(now, then));
    }

    private static List<String> read(String words) {
        return PlainWords.of(words.substring(0, Math.min(words.length(), MOST_READ))).words();
    }

    private static boolean counts(List<String> words) {
        return words.size() >= FEWEST_WORDS && words.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS;
    }

    private boolean alike(List<String> now, List<String> then) {
        return now.equals(then) || shared(now, then) >= ALIKE && (newWords(now, then).isEmpty() || newWords(then, now).isEmpty());
    }

    /// Of the groups of three letters in both, the share that both have (Dice).
    private static double shared(List<String> now, List<String> then) {
        Map<String, Integer> groups = groups(now);
        int all = groups.values().stream().mapToInt(Integer::intValue).sum();
        int both = 0;
        for (var group : groups(then).entrySet()) {
            all += group.getValue();
            both += Math.min(group.getValue(), groups.getOrDefault(group.getKey(), 0));
        }
        return 2.0 * both / all;
    }

    private static Map<String, Integer> groups(List<String> words) {
        var groups = new HashMap<String, Integer>();
        for (String word : words) {
            String edged = " " + word + " ";
            for (int at = 0; at + 3 <= edged.length(); at++) {
                groups.merge(edged.substring(at, at + 3), 1, Integer::sum);
            }
        }
        return groups;
    }

    private Set<String> newWords(List<String> now, List<String> then) {
        var old = new HashSet<>(then);
        var fresh = new LinkedHashSet<>(now);
        fresh.removeIf(word -> little.contains(word) || old.contains(word) || old.stream().anyMatch(other -> isMeant(word, other)));
        return fresh;
    }

    private static boolean isMeant(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        return shorter >= LONG_WORD - 1 && Math.abs(word.length() - other.length()) <= 2
                && Spelling.apart(word, other) <= (shorter >= VERY_LONG_WORD ? 2 : 1);
    }
}
