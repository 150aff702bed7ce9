package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhereSigningInLeadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/conversations", "/desk/conversations/0197-x/handover", "/desk/conversations?list=ended"})
    void to_the_page_of_the_desk_that_was_asked_for(String asked) {
        assertThat(Address.wanted(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elders.example", "//elders.example", "/desk\\elders", "/desk/signin", "/desk/a\r\nSet-Cookie: x=y", "/chat",
            "/deskundige", ""})
    void never_to_a_place_that_a_stranger_put_in_the_link(String asked) {
        assertThat(Address.wanted(asked)).isEqualTo("/desk");
    }
}
