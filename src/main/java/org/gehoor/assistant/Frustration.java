package org.gehoor.assistant;

import java.util.Optional;
import java.util.Set;

/// Whether words are angry, or say that this does not help: by phrases, or by shouting (capitals with two exclamation marks).
///
/// A calm report of something broken is not frustration. When in doubt, a person.
final class Frustration {

    private static final int FEWEST_LETTERS = 6;
    private static final double MOSTLY = 0.7;

    private final PhraseBook book;
    private final Set<String> thanks;

    private Frustration(PhraseBook book) {
        this.book = book;
        this.thanks = book.named(PhraseBook.About.FRUSTRATION, "$thanks");
    }

    static Frustration inFourLanguages() {
        return new Frustration(PhraseBook.ours());
    }

    boolean isIn(String words) {
        return shouts(words) || phrase(words).isPresent();
    }

    /// What was recognised, for tests that explain themselves.
    Optional<String> phrase(String words) {
        return book.find(PhraseBook.About.FRUSTRATION, words);
    }

    private boolean shouts(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        long capitals = words.chars().filter(Character::isUpperCase).count();
        return words.contains("!!") && letters >= FEWEST_LETTERS && capitals > MOSTLY * letters
                && PlainWords.of(words).words().stream().noneMatch(thanks::contains);
    }
}
