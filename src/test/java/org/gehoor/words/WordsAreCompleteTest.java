package org.gehoor.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsAreCompleteTest {

    /// Keys that are put together while running, by how they begin: the rest is the code of a refusal (see `EveryRefusalHasWordsTest`), of a kind,
    /// a standing, a fault, a figure or a part of the interface for programs.
    private static final List<String> PUT_TOGETHER = List.of(
            "refusal.", "app.model.trouble.", "importing.fate.", "importing.failed.", "admin.kind.", "admin.hours.whose.", "admin.hours.fault.", "admin.hours.on.",
            "admin.role.", "admin.attempt.", "mailbox.trouble.", "letters.subject.", "letters.text.", "dossier.verdict.", "dossier.fault.",
            "promise.words.", "profile.unit.", "profile.matter.", "profile.evidence.", "profile.way.", "promise.kind.", "promise.standing.",
            "record.figure.", "record.means.", "record.part.", "record.left_why.", "record.need.", "access.scope.", "api.field.",
            "api.operation.", "api.parameter.", "api.response.", "api.document.header_", "files.type.", "outbox.trouble.",
            "knowledge.view.", "knowledge.state.", "knowledge.topic.", "knowledge.language.",
            "knowledge.audience.", "knowledge.step.");

    private static final List<String> FORBIDDEN = List.of("ticket", "tickets", "helaas", "ongeldig", "ongeldige",
            "uw vraag is belangrijk", "unfortunately", "invalid", "your question is important", "your call is important");

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_.-]*)\"");

    private final Map<String, String> dutch = WordFiles.read(Language.NL);

    @Test
    void every_language_has_the_same_keys_with_the_same_arguments() {
        for (Language language : Language.written()) {
            Map<String, String> other = WordFiles.read(language);
            assertThat(other.keySet()).as("keys in %s", language.tag()).isEqualTo(dutch.keySet());
            other.forEach((key, pattern) -> assertThat(arguments(pattern, language))
                    .as("arguments of %s in %s", key, language.tag()).isEqualTo(arguments(dutch.get(key), Language.NL)));
        }
    }

    @Test
    void every_key_that_is_said_has_words() {
        Set<String> said = found(SAID);
        assertThat(said).as("the test can see keys").contains("words.time_pattern", "pages.skip");
        said.removeAll(dutch.keySet());
        said.removeAll(PUT_TOGETHER);
        assertThat(said).as("said without words").isEmpty();
    }

    @Test
    void no_words_are_left_unsaid() {
        Set<String> unsaid = new TreeSet<>(dutch.keySet());
        unsaid.removeAll(found(LITERAL));
        unsaid.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unsaid).as("words that nobody says").isEmpty();
    }

    @Test
    void every_beginning_of_keys_that_are_put_together_has_words() {
        assertThat(PUT_TOGETHER).allSatisfy(beginning -> assertThat(dutch.keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void nothing_is_said_that_we_do_not_say() {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.written()) {
            WordFiles.read(language).forEach((key, pattern) -> FORBIDDEN.stream()
                    .filter(word -> Pattern.compile("\\b" + word + "\\b").matcher(pattern.toLowerCase(Locale.ROOT)).find())
                    .forEach(word -> wrong.add(language.tag() + " " + key + ": " + word)));
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> arguments(String pattern, Language language) {
        return new Message(pattern, ULocale.forLanguageTag(language.tag())).arguments();
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(file -> pattern.matcher(text(file)).results()
                        .forEach(result -> found.add(result.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /// The file without its comments, in which keys are examples.
    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
