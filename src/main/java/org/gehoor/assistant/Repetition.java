package org.gehoor.assistant;

import java.util.List;

/// Whether somebody says again what they said before. Short words ("yes", "thank you") are not a repetition.
final class Repetition {

    private static final int FEWEST_WORDS = 3;

    static Repetition inFourLanguages() {
        return new Repetition();
    }

    boolean isIn(String words, List<String> before) {
        String now = WantsAPerson.letters(words);
        return now.split(" ").length >= FEWEST_WORDS && before.stream().map(WantsAPerson::letters).anyMatch(now::equals);
    }
}
