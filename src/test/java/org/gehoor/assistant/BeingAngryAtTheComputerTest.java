package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BeingAngryAtTheComputerTest {

    private final Frustration frustration = Frustration.inFourLanguages();

    @ParameterizedTest
    @ValueSource(strings = {"sentences_nl.txt", "sentences_fr.txt", "sentences_de.txt"})
    void anger_is_heard(String file) {
        Sentences sentences = Sentences.ours(file);

        assertThat(sentences.of100("A", frustration::isIn)).isGreaterThanOrEqualTo(90);
        assertThat(sentences.of100("N", frustration::isIn)).isLessThanOrEqualTo(1);
    }

    @Test
    void shouting_is_heard_but_not_cheering() {
        assertThat(frustration.isIn("IK WACHT NOG STEEDS OP MIJN MODEM!!!")).isTrue();
        assertThat(frustration.isIn("HET WERKT, DANK U WEL!!!")).isFalse();
        assertThat(frustration.isIn("HOE ZEG IK OP")).isFalse();
        assertThat(frustration.isIn("top!!!")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mijn internet is traag", "mijn internet is waardeloos traag", "Mijn modem knippert rood", "My card is not working", "I was charged twice",
            "Mon internet est lent", "Mein Modem blinkt rot", "Ik ben mijn wachtwoord vergeten", "Help, ik kan niet inloggen"})
    void a_calm_report_of_something_broken_is_not_anger(String words) {
        assertThat(frustration.isIn(words)).isFalse();
    }
}
