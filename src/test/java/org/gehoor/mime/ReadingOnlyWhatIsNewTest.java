package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingOnlyWhatIsNewTest {

    private record Answer(String name, String mail, String words) {}

    @TestFactory
    Stream<DynamicTest> answers_as_Dutch_mail_programs_write_them() {
        return dutch().stream().map(answer -> DynamicTest.dynamicTest(answer.name(),
                () -> assertThat(Trimming.of(answer.mail()).words()).isEqualToNormalizingWhitespace(answer.words())));
    }

    @Test
    void every_line_is_in_the_words_or_in_the_rest() {
        for (Answer answer : dutch()) {
            Trimmed trimmed = Trimming.of(answer.mail());
            assertThat(filled(trimmed.words() + "\n" + trimmed.rest())).as(answer.name())
                    .containsExactlyInAnyOrderElementsOf(filled(answer.mail()));
        }
    }

    /// Each is put below an answer with marks, below an answer without marks, and above one.
    @ParameterizedTest
    @ValueSource(strings = {
        "On Wed, Feb 3, 2026 at 3:35 PM Samira <s@zeeraaf.example> wrote:", "On Tue, Mar 1, 2026 at 18:02, Samira <\ns@zeeraaf.example> wrote:",
        "On Wed, Feb 03, 2026 at 03:35:12AM +0100, Samira wrote:", "On Feb 3, 2026 3:35 AM, Samira (s@zeeraaf.example) wrote:",
        "Op 03-02-26 om 03:35 schreef Samira:", "Le 03/02/2026 à 03:35, Samira a écrit :", "Am 03.02.26 um 03:35 schrieb Samira:",
        "Samira <s@zeeraaf.example> schrieb am Mi., 3.\nFeb. 2026 um 03:35 Uhr:", "El mié., 3 feb. 2026 a las 3:35, Samira (<s@zeeraaf.example>) escribió:",
        "Il giorno mer 3 feb 2026 alle ore 3:35 Samira <s@zeeraaf.example> ha scritto:", "Em 10 de julho de 2026 às 16:32, Samira <s@zeeraaf.example> escreveu:",
        "Den 15/06/2026 kl. 20.42 skrev Samira <s@zeeraaf.example>:", "13.4.2026 klo 20.42 Samira <s@zeeraaf.example> kirjoitti:",
        "W dniu 2026-03-26 o 13:16 użytkownik Samira <s@zeeraaf.example> napisał:", "Dne 10. 7. 2026 v 16:32 Samira <s@zeeraaf.example> napsal(a):",
        "28 Oca 2026 19:04 tarihinde Samira <s@zeeraaf.example> şunları yazdı:", "ср, 30 апр. 2026 г. в 15:19, Samira <s@zeeraaf.example>:",
        "2026年2月3日(水) 3:35 Samira <s@zeeraaf.example>:", "Samira <s@zeeraaf.example> 于2026年2月3日周三 下午3:35写道：",
        "-------- Original Message --------\nOn Wednesday, 3 February 2026 03:35, Samira <s@zeeraaf.example> wrote:",
        "De : Samira\nEnvoyé : mardi 3 février 2026 03:35\nÀ : Luc\nObjet : RE: question", "Von: Samira\nGesendet: Dienstag, 3. Februar 2026 03:35\nAn: Luc\nBetreff: AW: Frage",
        "From: Samira <s@zeeraaf.example>\nDate: Tue, Feb 3, 2026 at 3:35 PM\nSubject: Re: question\nTo: <luc@post.example>"})
    void who_wrote_what_is_recognised_in_many_languages(String line) {
        assertThat(Trimming.of("Dank u.\n\n" + line + "\n\n> Is het zo goed?\n> Samira").words()).isEqualTo("Dank u.");
        assertThat(Trimming.of("Dank u.\n\n" + line + "\n\nIs het zo goed?\nSamira").words()).isEqualTo("Dank u.");
        assertThat(Trimming.of(line + "\n> Is het zo goed?\n> Samira\n\nDank u.").words()).isEqualTo("Dank u.");
    }

    @Test
    void a_mail_that_is_only_a_quote_stays_whole() {
        String only = "On Feb 3, 2026, at 3:35, Samira <s@zeeraaf.example> wrote:\n> Is het zo goed?";

        assertThat(Trimming.of("Ja.\n\n" + only).words()).isEqualTo("Ja.");
        assertThat(Trimming.of(only)).isEqualTo(new Trimmed(only, ""));
    }

    @Test
    void words_below_an_answered_quote_stay() {
        assertThat(Trimming.of("Zie onder.\n\nOn Feb 3, 2026, at 3:35, Samira <s@zeeraaf.example> wrote:\n> Eén?\nJa.\n> Twee?\nNee.\n> Groet").words())
                .contains("Zie onder.", "> Eén?\nJa.\n> Twee?\nNee.").doesNotContain("Groet", "wrote:");
    }

    @Test
    void a_line_that_a_program_broke_belongs_to_its_quote() {
        assertThat(Trimming.of("""
                Prima.

                Op 12 december 2026 19:05 schreef Zeeraaf <s@zeeraaf.example>:

                > Uw vraag is beantwoord en wij gaan ervan uit dat alles nu weer werkt zoals het
                hoort te werken.
                > Groet
                """).words()).isEqualTo("Prima.");
    }

    @Test
    void what_mbox_files_do_to_a_line_does_not_make_it_a_quote() {
        assertThat(Trimming.of("Hi,\n>From Monday on I have no internet.").words()).isEqualTo("Hi,\n>From Monday on I have no internet.");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Trimming.of("")).isEqualTo(new Trimmed("", ""));
        assertThat(Trimming.of(" \n\n")).isEqualTo(new Trimmed("", ""));
    }

    /// Other programs need hours for one of these; here each is done before the patience of the suite ends.
    @Test
    void the_time_does_not_explode_whatever_comes_in() {
        for (String unit : List.of(">", "On ", "x", " ", "-")) {
            assertThat(Trimming.of("Dag.\n\n" + unit.repeat(1 << 20)).words()).startsWith("Dag.");
        }
        for (String unit : List.of(">\n", "On\n", ":\n", "\n", ">\na\n", "On 1 May 2026 10:00 <a@b.example>:\n",
                "Jan <a@b.example> 1 May 2026 10:00 x:\n", "From:\nTo:\n", "-- \n", "Sent from my iPhone\n", "On 1 May 2026 10:00 Jan wrote:\n\n",
                "a\n\n> b\n", "<\n\n", "From: x\nSubject: y\nz\n")) {
            String mail = "Dag.\n\n" + unit.repeat((1 << 18) / unit.length());
            assertThat(Trimming.of(mail).words()).startsWith("Dag.");
        }
        assertThat(Trimming.of("x".repeat(5 << 20)).words()).hasSize(5 << 20);
    }

    private static List<String> filled(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Answer> dutch() {
        return Stream.of(resource().split("(?m)^=== ")).skip(1).map(block -> {
            int name = block.indexOf('\n');
            String[] parts = block.substring(name + 1).split("\n--- words\n");
            return new Answer(block.substring(0, name), parts[0], parts[1].strip());
        }).toList();
    }

    private static String resource() {
        try (InputStream in = ReadingOnlyWhatIsNewTest.class.getResourceAsStream("dutch-replies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }
}
