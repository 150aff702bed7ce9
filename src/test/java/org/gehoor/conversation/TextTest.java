package org.gehoor.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.gehoor.pages.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Waarom staat er € 14,50 op mijn factuur?", "één", "اين طلبي؟", "我想和人说话", "👩🏽‍🚒", "a\tb\n\nc", "<b>&amp;", "x"})
    void words_stay_as_they_were_typed(String typed) {
        assertThat(Text.read(typed).words()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t ", "\0", "\u0007\u001b", "\u202e", "\u00a0\u00a0", "\u3000", "\u200b", "\u200d\ufeff \u200e", "\ud83d"})
    void what_cannot_be_seen_is_empty(String typed) {
        assertThat(refusalOf(typed).code()).isEqualTo(ConversationRefusal.EMPTY);
    }

    @Test
    void twenty_thousand_characters_are_taken_and_one_more_is_too_long() {
        assertThat(Text.read("a".repeat(Text.MOST)).words()).hasSize(20_000);
        Refusal refusal = refusalOf("a".repeat(Text.MOST + 1));
        assertThat(refusal.code()).isEqualTo(ConversationRefusal.TOO_LONG);
        assertThat(refusal.namesAndValues()).containsExactly("most", 20_000, "length", 20_001);
    }

    @Test
    void space_at_the_ends_does_not_count_towards_the_length() {
        assertThat(Text.read(" ".repeat(5_000) + "a".repeat(Text.MOST) + "\n".repeat(5_000)).words()).hasSize(20_000);
    }

    @Test
    void line_ends_become_one_kind() {
        assertThat(Text.read("één\r\ntwee\rdrie\nvier").words()).isEqualTo("één\ntwee\ndrie\nvier");
    }

    @Test
    void control_characters_are_dropped_but_line_ends_and_tabs_stay() {
        assertThat(Text.read("a\0b\u0008c\u001b[31md\u007fe\u0085f\tg\nh").words()).isEqualTo("abc[31mdef\tg\nh");
    }

    @Test
    void characters_that_turn_the_direction_of_others_are_dropped() {
        assertThat(Text.read("betaal \u202e05,41 €\u202c nu \u2066x\u2069").words()).isEqualTo("betaal 05,41 € nu x");
    }

    @Test
    void half_characters_are_dropped_and_whole_ones_stay() {
        assertThat(Text.read("a\ud83db\ude00c😀d\ud83d\0\ude00e").words()).isEqualTo("abc😀de");
    }

    @Test
    void the_same_letter_typed_in_two_ways_becomes_the_same() {
        assertThat(Text.read("e\u0301e\u0301n").words()).isEqualTo("één");
        assertThat(Text.read("e\0\u0301").words()).isEqualTo("é");
    }

    @Test
    void the_gist_is_one_line() {
        assertThat(Text.read("Mijn telefoon\n\tis   stil.").gist()).isEqualTo("Mijn telefoon is stil.");
    }

    @Test
    void a_long_gist_ends_at_a_word() {
        String gist = Text.read("woord ".repeat(40)).gist();
        assertThat(gist).endsWith("woord…").hasSizeLessThanOrEqualTo(81);
    }

    @Test
    void a_gist_without_spaces_never_ends_in_half_a_character() {
        for (String beginning : new String[] {"", "a"}) {
            String gist = Text.read(beginning + "😀".repeat(100)).gist();
            assertThat(new String(gist.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(gist);
            assertThat(gist).endsWith("😀…").hasSizeBetween(75, 81);
        }
    }

    private static Refusal refusalOf(String typed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Text.read(typed));
        assertThat(refusal).as("it should be refused").isNotNull();
        return refusal;
    }
}
