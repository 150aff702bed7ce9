package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SayingItAgainTest {

    private final Repetition repetition = Repetition.inFourLanguages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hoe zeg ik mijn abonnement op? | hoe zeg ik mijn abonnement op",
            "Hoe zeg ik mijn abonnement op? | HOE ZEG IK MIJN ABONEMENT OP!!",
            "Hoe zeg ik mijn abonnement op? | hoe zeg ik nu mijn abonnement op dan",
            "Mijn internet doet het niet | mijn internet doet het nog steeds niet",
            "Waar staat mijn pukcode? | Mijn pukcode, waar staat die?",
            "how do I cancel my order | How can I cancel my order please",
            "Où est ma facture de mars ? | ou est ma facture de mars",
            "Wie kündige ich meinen Vertrag? | wie kundige ich meinen vertrag bitte"})
    void the_same_again_is_heard(String before, String now) {
        assertThat(repetition.isIn(now, List.of("hallo", before, "ja"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Waar vind ik de factuur van mei? | Waar vind ik de factuur van juni?",
            "Hoe zeg ik mijn abonnement op? | Hoe neem ik mijn nummer mee?",
            "ja | ja", "nee | nee", "ok | ok", "dank u wel | dank u wel",
            "how do I change my pin | how do I change my address",
            "Kan ik bellen in Turkije? | Kan ik bellen in Marokko?"})
    void another_question_and_a_short_word_are_not(String before, String now) {
        assertThat(repetition.isIn(now, List.of(before))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dit was niet mijn vraag", "Nee, ik bedoel mijn vaste telefoon", "nogmaals: waar is mijn pakket", "ik zei al dat het modem uit staat",
            "Zoals ik al schreef woon ik in Assen", "as I said, it is broken", "that's not what I asked", "I already told you", "comme je l'ai dit", "je l'ai déjà expliqué",
            "wie gesagt, es geht nicht", "Das war nicht meine Frage"})
    void whoever_says_that_they_say_it_again_is_heard(String words) {
        assertThat(repetition.isIn(words, List.of("hallo"))).isTrue();
    }

    @Test
    void nothing_is_a_repetition_at_the_beginning() {
        assertThat(repetition.isIn("Hoe zeg ik mijn abonnement op?", List.of())).isFalse();
        assertThat(repetition.isIn("", List.of(""))).isFalse();
    }

    @Test
    void a_hundred_thousand_letters_come_to_an_end() {
        String much = "abc def ".repeat(12_500);

        assertThat(repetition.isIn(much, List.of(much, "x".repeat(100_000)))).isTrue();
        assertThat(repetition.isIn(much, List.of("x".repeat(100_000), "hallo"))).isFalse();
    }
}
