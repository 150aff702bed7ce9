package org.gehoor.tongue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhichLanguageIsWrittenTest {

    private static final Tongues TONGUES = new Tongues();

    /// A sentence and what it is written in.
    private record Sentence(String language, String text) {}

    private record Tally(int all, int right, int wrong) {

        static Tally of(List<String> sentences, Optional<Language> truth) {
            List<Optional<Heard>> heard = sentences.stream().map(TONGUES::hear).toList();
            return new Tally(heard.size(), (int) heard.stream().filter(one -> one.map(Heard::language).equals(truth)).count(),
                    (int) heard.stream().filter(one -> one.isPresent() && !one.map(Heard::language).equals(truth)).count());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_short_sentence_is_recognised_or_nothing_is_said_of_it(Language language) {
        Tally tally = Tally.of(sentences("sentences.tsv", language.tag()), Optional.of(language));
        System.out.println("short sentences in " + language + ": " + tally);
        assertThat(tally.all()).isGreaterThanOrEqualTo(60);
        assertThat(tally.right()).isGreaterThanOrEqualTo(tally.all() * 85 / 100);
        assertThat(tally.wrong()).isLessThanOrEqualTo(tally.all() * 2 / 100);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentences_that_the_bounds_were_not_set_on_do_as_well(Language language) {
        Tally tally = Tally.of(sentences("later.tsv", language.tag()), Optional.of(language));
        System.out.println("later sentences in " + language + ": " + tally);
        assertThat(tally.right()).isGreaterThanOrEqualTo(tally.all() * 85 / 100);
        assertThat(tally.wrong()).isZero();
    }

    @Test
    void another_language_is_none_of_ours() {
        Tally tally = Tally.of(sentences("sentences.tsv", "other"), Optional.empty());
        System.out.println("short sentences in other languages: " + tally);
        assertThat(tally.right()).isEqualTo(tally.all());
    }

    @Test
    void what_people_wrote_to_banks_hotels_and_shops_in_English_is_English() throws IOException {
        Path samples = Path.of(System.getProperty("gehoor.samples", "../shared/samples"), "human_request.tsv");
        if (!Files.exists(samples)) {
            System.out.println("not run: 1 (" + samples + " is not there)");
            return;
        }
        List<String> lines = Files.readAllLines(samples).stream().skip(1).map(line -> line.split("\t")[5]).toList();
        Tally tally = Tally.of(IntStream.range(0, lines.size()).filter(i -> i % 5 == 0).mapToObj(lines::get).toList(), Optional.of(Language.EN));
        System.out.println("sentences of others in English: " + tally);
        assertThat(tally.right()).isGreaterThanOrEqualTo(tally.all() * 92 / 100);
        assertThat(tally.wrong()).isLessThanOrEqualTo(tally.all() / 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ok", "Bonjour", "E301", "12345 67890", "😀😀😀 😀😀", "1234 AB", "https://example.com/une/page/en/francais", "\u0000\u0001\u202e",
            "مرحبا أريد المساعدة", "我的网络坏了", "jan@example.com piet@example.com", "> je vous ai envoyé un mail hier"})
    void what_says_too_little_is_not_recognised(String text) {
        assertThat(TONGUES.hear(text)).isEmpty();
    }

    @Test
    void what_another_wrote_and_is_only_repeated_does_not_count() {
        assertThat(TONGUES.hear("> je vous ai envoyé un mail hier et personne ne répond\n> merci de me rappeler\nik wil graag weten hoe het staat"))
                .map(Heard::language).contains(Language.NL);
    }

    @Test
    void however_much_is_written_only_so_much_is_read() {
        String much = "je voudrais parler à quelqu'un de votre service ".repeat(2_100);
        assertThat(much.length()).isGreaterThan(100_000);
        assertThat(TONGUES.hear(much)).hasValueSatisfying(heard -> {
            assertThat(heard.language()).isEqualTo(Language.FR);
            assertThat(heard.isMuch()).isTrue();
            assertThat(heard.words()).isLessThan(200);
        });
        assertThat(TONGUES.hear("x".repeat(100_000))).isEmpty();
        assertThat(TONGUES.hear("\ud83d".repeat(100_000))).isEmpty();
        assertThat(TONGUES.hear("مرحبا je voudrais ".repeat(6_000))).satisfies(heard -> heard.ifPresent(one -> assertThat(one.words()).isLessThan(200)));
    }

    @Test
    void many_may_ask_at_once() {
        List<Optional<Language>> heard = IntStream.range(0, 64).parallel()
                .mapToObj(i -> TONGUES.hear(i % 2 == 0 ? "ich möchte gerne mit einem Menschen sprechen" : "ik wil graag iemand spreken").map(Heard::language))
                .toList();
        assertThat(IntStream.range(0, 64).allMatch(i -> heard.get(i).equals(Optional.of(i % 2 == 0 ? Language.DE : Language.NL)))).isTrue();
    }

    private static List<String> sentences(String file, String language) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WhichLanguageIsWrittenTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 2)).map(line -> new Sentence(line[0], line[1]))
                    .filter(sentence -> sentence.language().equals(language)).map(Sentence::text).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
