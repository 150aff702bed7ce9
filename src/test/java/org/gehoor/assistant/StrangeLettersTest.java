package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrangeLettersTest {

    private static final int MUCH = 100_000;

    private final WantsAPerson wantsAPerson = WantsAPerson.inFourLanguages();
    private final AsksWhatItIs asksWhatItIs = AsksWhatItIs.inFourLanguages();
    private final Frustration frustration = Frustration.inFourLanguages();

    @ParameterizedTest
    @ValueSource(strings = {"m3dew3rk3r", "m e n s", "M.E.N.S.", "m\u200be\u200bd\u200be\u200bw\u200be\u200br\u200bk\u200be\u200br", "m\u00adens", "mеdеwеrkеr", "ｍｅｎｓ",
            "𝓶𝓮𝓭𝓮𝔀𝓮𝓻𝓴𝓮𝓻", "<b>mens</b>", "<p>ik wil een <i>medewerker</i> spreken</p>", "*medewerker*", "**mens**", "meeeens", "m\u0336e\u0336n\u0336s\u0336", "mens 🙏🙏", "🧑 mens?",
            "\u202Emens\u202C", "ik\twil\u0000een\u0007medewerker", "mens\n\n\n", "Ik wil een médewerker"})
    void a_request_is_heard_however_it_is_written(String words) {
        assertThat(wantsAPerson.phrase(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "😀😀😀", "👩🏽‍💻", "مرحبا كيف حالك", "שלום", "你好", "12345", "?!", "<", "<<<<>>>>", "&nbsp;", "\uD800", "\uDC00 \uD800", "a", "' ' '", "*", "@$*", "- & ... > <"})
    void what_says_nothing_is_nothing(String words) {
        assertThat(wantsAPerson.says(words) || asksWhatItIs.says(words) || frustration.isIn(words)).isFalse();
    }

    static Stream<String> long_and_hostile() {
        return Stream.of("x", " ", "spreken ", "a b c d ", "\u0301", "<a ", "m*n*s* ", "wil een de uw jullie ", "😀", "\u200b", "a1", "d'l'",
                "medewrker ", "zz,", "ik wil niet met een ", ". ", "\uD800").map(piece -> piece.repeat(MUCH / piece.length()));
    }

    /// Each takes as many steps as it has letters, so this ends; an engine that tries all ways of filling gaps does not.
    @ParameterizedTest(name = "{index}")
    @MethodSource("long_and_hostile")
    void a_hundred_thousand_hostile_letters_come_to_an_end(String words) {
        assertThat(wantsAPerson.says(words.substring(100) + ". Ik wil een medewerker spreken")).isTrue();
    }

    @Test
    void every_question_that_is_asked_of_words_comes_to_an_end() {
        String words = "are you a wat een ik niet met een ".repeat(MUCH / 34);

        assertThat(asksWhatItIs.says(words + ". bent u een robot?")).isTrue();
        assertThat(frustration.isIn(words + ". waardeloos")).isTrue();
    }

    @Test
    void different_words_without_end_come_to_an_end() {
        var words = new StringBuilder();
        for (int number = 0; words.length() < MUCH; number++) {
            words.append("mede").append(Integer.toString(number * 7919, 36).replaceAll("[0-9]", "w")).append("er ");
        }
        assertThat(wantsAPerson.says(words + ". Ik wil een medewerker spreken")).isTrue();
    }

    @Test
    void a_request_anywhere_in_a_long_message_is_heard() {
        String much = "Mijn modem knippert rood en de televisie doet het niet. ".repeat(800);

        assertThat(wantsAPerson.says(much)).isFalse();
        assertThat(wantsAPerson.says(much + "Ik wil graag met een medewerker in contact gebracht worden. " + much)).isTrue();
        assertThat(wantsAPerson.says("bla ".repeat(10_000) + "ik wil een medewerker spreken " + "bla ".repeat(10_000))).isTrue();
    }
}
