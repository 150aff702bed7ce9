package org.gehoor.assistant;

import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.Language;

/// Whether somebody asks for a person: plainly, indirectly, or by turning the computer away.
///
/// When in doubt, a person. Anger without a request is [Frustration].
final class WantsAPerson {

    private final PhraseBook book;

    private WantsAPerson(PhraseBook book) {
        this.book = book;
    }

    static WantsAPerson inFourLanguages() {
        return new WantsAPerson(PhraseBook.ours());
    }

    boolean says(String words) {
        return phrase(words).isPresent();
    }

    /// What was recognised, for tests that explain themselves.
    Optional<String> phrase(String words) {
        return book.find(PhraseBook.About.WANTS_A_PERSON, words);
    }

    /// Everything that is recognised in a language, for people who want to see it.
    List<String> phrases(Language language) {
        return book.list(PhraseBook.About.WANTS_A_PERSON, language).readable();
    }
}
