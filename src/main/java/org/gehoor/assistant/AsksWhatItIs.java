package org.gehoor.assistant;

/// Whether somebody asks if they are talking to a computer. It is always answered truthfully.
/// Phrases in Dutch, English, French and German (`asks-what-it-is.txt`), all tried at once because people mix languages.
final class AsksWhatItIs {

    private final Phrases phrases;

    private AsksWhatItIs(Phrases phrases) {
        this.phrases = phrases;
    }

    static AsksWhatItIs inFourLanguages() {
        return new AsksWhatItIs(Phrases.read("asks-what-it-is.txt"));
    }

    boolean says(String words) {
        String plain = " " + WantsAPerson.letters(words) + " ";
        return phrases.patterns().stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
