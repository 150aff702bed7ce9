package org.gehoor.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingAFormTwiceTest {

    private static final String FORM = "4f1c7c3e-52a5-4f7e-9d43-0f7a3a1b2c3d";

    @Test
    void the_same_words_on_the_same_form_are_one_sending() {
        assertThat(Once.of(FORM, "De lijn is stil.")).isEqualTo(Once.of(FORM, "De lijn is stil."));
    }

    @Test
    void other_words_on_an_old_form_are_something_new() {
        assertThat(Once.of(FORM, "De lijn is stil.")).isNotEqualTo(Once.of(FORM, "De lijn kraakt."));
    }

    @Test
    void the_same_words_on_another_form_are_something_new() {
        assertThat(Once.of(FORM, "Ja")).isNotEqualTo(Once.of("5f1c7c3e-52a5-4f7e-9d43-0f7a3a1b2c3d", "Ja"));
    }

    @Test
    void a_form_without_a_number_counts_every_time() {
        assertThat(Once.of("", "Ja")).isNotEqualTo(Once.of("", "Ja"));
        assertThat(Once.of("forged", "Ja")).isNotEqualTo(Once.of("forged", "Ja"));
    }
}
