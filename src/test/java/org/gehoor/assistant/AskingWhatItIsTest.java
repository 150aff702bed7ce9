package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingWhatItIsTest {

    private final AsksWhatItIs asksWhatItIs = AsksWhatItIs.inFourLanguages();
    private final WantsAPerson wantsAPerson = WantsAPerson.inFourLanguages();

    @ParameterizedTest
    @ValueSource(strings = {"sentences_nl.txt", "sentences_fr.txt", "sentences_de.txt"})
    void whoever_asks_whether_it_is_a_computer_is_heard(String file) {
        Sentences sentences = Sentences.ours(file);

        assertThat(sentences.labelled("B")).allMatch(asksWhatItIs::says);
        assertThat(sentences.labelled("B")).as("not taken for a request").noneMatch(wantsAPerson::says);
        assertThat(sentences.of100("N", asksWhatItIs::says)).isLessThanOrEqualTo(1);
    }

    @Test
    void all_who_ask_it_in_the_english_sentences_are_heard() {
        Sentences sentences = Sentences.collected();

        assertThat(sentences.labelled("B")).allMatch(asksWhatItIs::says);
        assertThat(sentences.of100("N", asksWhatItIs::says)).isLessThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn robotstofzuiger vindt de wifi niet", "Mijn computer start niet op", "mijn robotmaaier is stuk", "my robot vacuum is offline",
            "my computer won't start", "Mon robot aspirateur est en panne", "Mein Saugroboter findet das WLAN nicht", "Bent u zaterdag open?",
            "are you open on Saturday", "êtes-vous ouverts samedi", "Sind Sie samstags erreichbar"})
    void a_machine_of_the_customers_is_not_meant(String words) {
        assertThat(asksWhatItIs.says(words)).isFalse();
    }

    @Test
    void one_sentence_may_ask_both() {
        String both = "Ben je een robot? Ik wil een medewerker spreken.";

        assertThat(asksWhatItIs.says(both)).isTrue();
        assertThat(wantsAPerson.says(both)).isTrue();
    }
}
