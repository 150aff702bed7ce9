package org.gehoor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final List<Reference> some = Stream.generate(Reference::random).limit(200).toList();

    @Test
    void a_new_reference_reads_back_as_itself() {
        assertThat(some).allSatisfy(one -> {
            assertThat(Reference.read(one.characters())).contains(one);
            assertThat(Reference.read(one.toString())).contains(one);
        });
    }

    @Test
    void it_has_eight_characters_that_cannot_be_taken_for_each_other_and_is_shown_in_two_halves() {
        assertThat(some).allSatisfy(one -> {
            assertThat(one.characters()).matches("[0-9A-HJKMNP-TV-Z]{8}");
            assertThat(one.toString()).isEqualTo(one.characters().substring(0, 4) + "-" + one.characters().substring(4));
        });
    }

    @Test
    void every_single_wrong_character_is_found() {
        for (Reference one : some) {
            for (int place = 0; place < 8; place++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (wrong != one.characters().charAt(place)) {
                        assertThat(Reference.read(with(one.characters(), place, wrong))).as("%s at %d of %s", wrong, place, one).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void two_swapped_neighbours_are_found_but_for_0_beside_Z() {
        List<String> missed = new ArrayList<>();
        for (char first : ALPHABET.toCharArray()) {
            for (char second : ALPHABET.toCharArray()) {
                for (int place = 0; first != second && place < 7; place++) {
                    String right = complete(with(with("7KQ29F3", Math.min(place, 5), first), Math.min(place, 5) + 1, second));
                    int at = place == 6 ? 6 : Math.min(place, 5);
                    if (right.charAt(at) != right.charAt(at + 1) && Reference.read(swapped(right, at)).isPresent()) {
                        missed.add("" + right.charAt(at) + right.charAt(at + 1));
                    }
                }
            }
        }
        assertThat(missed).isNotEmpty().allMatch(pair -> pair.equals("0Z") || pair.equals("Z0"));
    }

    @Test
    void it_is_read_in_any_case_with_or_without_dashes_and_spaces() {
        Reference one = new Reference(complete("7KQ29FX"));
        char check = one.characters().charAt(7);
        assertThat(Stream.of("7kq29fx", " 7KQ2-9fx", "7-K-Q-2-9-F-X-", "7KQ2\u00a09FX", "7KQ2\u20139FX", "7KQ2\u20119F X\t"))
                .allSatisfy(typed -> assertThat(Reference.read(typed + check + "\n")).contains(one));
    }

    @Test
    void look_alikes_are_understood() {
        Reference one = new Reference(complete("0110KQ2"));
        String rest = one.characters().substring(4);
        assertThat(Stream.of("OIL0", "oil0", "0lio", "O1IO")).allSatisfy(typed -> assertThat(Reference.read(typed + rest)).contains(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "7KQ2-9FX", "7KQ2-9FXMM", "UUUUUUUU", "7KQ2-9F€M", "7KQ2/9FXM", "😀😀😀😀", "⁷KQ29FXM", "٧KQ29FXM"})
    void anything_else_is_no_reference(String typed) {
        assertThat(Reference.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ29FX", "!!!!!!!0", "aaaaaaa0", "OOOOOOO0", "0000000O"})
    void none_can_be_made_of_other_characters(String characters) {
        assertThatThrownBy(() -> new Reference(characters)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String complete(String seven) {
        return IntStream.range(0, ALPHABET.length()).mapToObj(i -> seven + ALPHABET.charAt(i))
                .filter(candidate -> Reference.read(candidate).isPresent())
                .findFirst().orElseThrow();
    }

    private static String with(String text, int place, char other) {
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    private static String swapped(String text, int place) {
        return with(with(text, place, text.charAt(place + 1)), place + 1, text.charAt(place));
    }
}
