package org.gehoor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"j.vos@voorbeeld.example", "yara+bezwaar@mail.voorbeeld.example", "o'brien@voorbeeld.example",
            "1@2.nl", "josé@müller.example", "_@a-b.example", "x@xn--mller-kva.example"})
    void an_address_that_can_receive_mail_is_read_as_it_is(String typed) {
        assertThat(EmailAddress.read(typed)).hasValueSatisfying(address -> assertThat(address.text()).isEqualTo(typed));
    }

    @Test
    void space_around_it_is_cut_off_and_the_domain_is_made_small() {
        assertThat(EmailAddress.read("  J.Vos@Voorbeeld.EXAMPLE \n").map(EmailAddress::text)).contains("J.Vos@voorbeeld.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "vos", "vos@", "@voorbeeld.example", "vos@voorbeeld", "vos@voorbeeld.", "vos@voorbeeld.e",
            "vos@@voorbeeld.example", "a@b@voorbeeld.example", "j vos@voorbeeld.example", "vos@voor beeld.example",
            "vos@voorbeeld.example, de.wit@voorbeeld.example", "vos@voorbeeld.example;de.wit@voorbeeld.example",
            "Vos <vos@voorbeeld.example>", "\"vos\"@voorbeeld.example", "mailto:vos@voorbeeld.example"})
    void what_cannot_be_an_address_is_not_read(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vos@voorbeeld.example\nBcc: iedereen@voorbeeld.example", "vos\r@voorbeeld.example", "vos\0@voorbeeld.example",
            "vos\u001b@voorbeeld.example", "vos\u0085@voorbeeld.example", "vos@voorbeeld\u2028.example", "vos\u00a0@voorbeeld.example",
            "vos\u202e@voorbeeld.example", "vos\u200b@voorbeeld.example", "vos\ud83d@voorbeeld.example"})
    void characters_that_cannot_be_seen_are_not_part_of_an_address(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void it_is_as_long_as_mail_servers_take_and_no_longer() {
        String domain = "@" + "d".repeat(60) + ".example";
        assertThat(EmailAddress.read("a".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.read("a".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.read("a@" + "d".repeat(244) + ".example")).isPresent();
        assertThat(EmailAddress.read("a@" + "d".repeat(245) + ".example")).isEmpty();
        assertThat(EmailAddress.read("a".repeat(1_000_000))).isEqualTo(Optional.empty());
    }

    @Test
    void none_can_be_made_past_these_rules() {
        assertThatThrownBy(() -> new EmailAddress("vos")).isInstanceOf(IllegalArgumentException.class)
                .as("what was typed is not repeated, it may end in a log").hasMessage("no e-mail address");
    }
}
