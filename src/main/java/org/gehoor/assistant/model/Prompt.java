package org.gehoor.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gehoor.redaction.Cleared;
import org.gehoor.vocabulary.Language;
import tools.jackson.databind.json.JsonMapper;

/// What is sent: fixed instructions, and the material as one JSON object, in which words cannot end where they stand.
///
/// @param instructions the same for every question (`instructions.txt`)
record Prompt(String instructions, String material) {

    private static final int MOST_OF_A_QUESTION = 1_000;
    private static final String INSTRUCTIONS = read();

    private record Material(String language, String question, List<Numbered> passages) {}

    private record Numbered(int passage, String text) {}

    /// @param passages public ones, numbered from 1
    static Prompt of(Cleared question, Language language, List<String> passages) {
        var numbered = new ArrayList<Numbered>();
        for (String passage : passages) {
            numbered.add(new Numbered(numbered.size() + 1, plain(passage)));
        }
        return new Prompt(INSTRUCTIONS, JsonMapper.shared().writeValueAsString(
                new Material(language.in(Language.EN), plain(beginning(question.words())), numbered)));
    }

    /// Without the signs of which tags and the marks of roles are made.
    private static String plain(String words) {
        return words.replaceAll("[<>|`\\p{Cc}&&[^\n]]", " ");
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= MOST_OF_A_QUESTION ? words : words.substring(0, words.offsetByCodePoints(0, MOST_OF_A_QUESTION));
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Prompt.class.getResourceAsStream("instructions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
