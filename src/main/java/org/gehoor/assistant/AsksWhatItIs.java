package org.gehoor.assistant;

import java.util.Optional;

/// Whether somebody asks if a computer or a person is talking to them, plainly or by the way. The answer is always the truth.
///
/// Who asks for a person in the same words gets one: [WantsAPerson] goes first.
final class AsksWhatItIs {

    private final PhraseBook book;

    private AsksWhatItIs(PhraseBook book) {
        this.book = book;
    }

    static AsksWhatItIs inFourLanguages() {
        return new AsksWhatItIs(PhraseBook.ours());
    }

    boolean says(String words) {
        return phrase(words).isPresent();
    }

    /// What was recognised, for tests that explain themselves.
    Optional<String> phrase(String words) {
        return book.find(PhraseBook.About.ASKS_WHAT_IT_IS, words);
    }
}
