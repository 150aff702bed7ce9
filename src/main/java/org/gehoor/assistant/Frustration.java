package org.gehoor.assistant;

/// Whether words are angry, or say that this does not help. When in doubt, a person.
/// Phrases in Dutch, English, French and German (`frustration.txt`), all tried at once because people mix languages.
final class Frustration {

    private final Phrases phrases;

    private Frustration(Phrases phrases) {
        this.phrases = phrases;
    }

    static Frustration inFourLanguages() {
        return new Frustration(Phrases.read("frustration.txt"));
    }

    boolean isIn(String words) {
        String plain = " " + WantsAPerson.letters(words) + " ";
        return phrases.patterns().stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
