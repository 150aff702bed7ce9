package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gehoor.knowledge.Rewriting.Copied;
import org.gehoor.knowledge.Rewriting.Personal;
import org.gehoor.knowledge.Rewriting.Rewritten;
import org.gehoor.redaction.Known;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person typed after reading a customer is theirs only when it is neither the customer's wording nor names the customer.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RewrittenByAPersonTest {

    private static final Known VOS = new Known(Set.of("J. Vos", "j.vos@voorbeeld.example", "+31612345678", "Mevrouw De Wit"));
    private static final String LONG = "Ik was vorige week in Konstanz en nu staat er € 14,50 op mijn factuur, hoe kan dat?";

    @Test
    void ones_own_words_pass() {
        assertThat(Rewriting.of("Ik was vlak bij de grens en moet betalen. Waarom?", List.of(LONG), VOS)).isInstanceOfSatisfying(Rewritten.class,
                mine -> assertThat(mine.words()).isEqualTo("Ik was vlak bij de grens en moet betalen. Waarom?"));
    }

    @Test
    void eight_words_in_a_row_are_the_customers_whatever_the_signs_and_capitals() {
        assertThat(Rewriting.of("Onze klant schreef:\n«ik WAS vorige week in Konstanz, én nú» enzovoort", List.of("Hallo", LONG), VOS))
                .isEqualTo(new Copied("ik WAS vorige week in Konstanz, én nú", 2));
        assertThat(Rewriting.of("Ik was vorige week in Konstanz en", List.of(LONG), VOS)).as("seven").isInstanceOf(Rewritten.class);
    }

    @Test
    void a_short_message_is_the_customers_when_it_is_there_as_a_whole() {
        assertThat(Rewriting.of("Waar staat mijn pukcode?", List.of("waar staat mijn pukcode"), VOS)).isEqualTo(new Copied("Waar staat mijn pukcode", 1));
        assertThat(Rewriting.of("Waar vind ik mijn pukcode?", List.of("waar staat mijn pukcode"), VOS)).isInstanceOf(Rewritten.class);
        assertThat(Rewriting.of("Ja hoor, dat kan", List.of("ja hoor"), VOS)).as("two words are nobody's wording").isInstanceOf(Rewritten.class);
    }

    @ParameterizedTest
    @CsvSource({"'Zoals bij J. Vos', 'J. Vos'", "'Vraag het aan meneer Vos', 'Vos'", "'Mail naar J.VOS@voorbeeld.example', 'J.VOS@voorbeeld.example'",
            "'Bel 06-12 34 56 78', '6-12 34 56 78'", "'Bel +31 (0)6 1234 5678', '6 1234 5678'", "'Mevrouw De Wit belt', 'Mevrouw De Wit'", "'Bel (06) 12345678.', '6) 12345678'"})
    void what_is_known_of_the_customer_is_found_however_it_is_written(String typed, String value) {
        assertThat(Rewriting.of("Eerste regel.\n" + typed, List.of(), VOS)).isEqualTo(new Personal(value, 2));
    }

    @ParameterizedTest
    @CsvSource({"'Een wit modem knippert'", "'De vossen en de wittebroodsweken'", "'Kies code 612345679'"})
    void other_words_are_not_taken_for_the_customer(String typed) {
        assertThat(Rewriting.of(typed, List.of(), VOS)).isInstanceOf(Rewritten.class);
    }

    @Test
    void an_endless_text_is_judged_all_the_same() {
        String endless = "woord ander ".repeat(20_000);
        assertThat(Rewriting.of(endless, List.of(endless), VOS)).isInstanceOf(Copied.class);
    }
}
