package org.gehoor.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class KeepingMailboxesTest extends InTheHouse {

    private static final EmailAddress ADDRESS = new EmailAddress("klantenservice@zeeraaf.example");
    private static final Sending SENDING = new Sending("smtp.zeeraaf.example", 587, Tls.STARTTLS, "klantenservice", "een heel geheim woord");

    private final Mailboxes mailboxes = house.get(Mailboxes.class);

    @Test
    void a_mailbox_without_a_server_of_its_own_sends_by_that_of_the_installation() {
        assertThat(mailboxes.find(made().id()).orElseThrow().sending()).isEmpty();
    }

    @Test
    void a_server_of_its_own_is_kept_with_its_password_sealed() {
        Mailbox mailbox = made();
        mailboxes.change(with(mailbox, true, Optional.of(SENDING)));
        assertThat(mailboxes.find(ADDRESS).orElseThrow().sending()).contains(SENDING);
        byte[] stored = house.db().sql("select password from mailbox_sending").query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        assertThat(SENDING.toString()).contains("smtp.zeeraaf.example").doesNotContain("geheim");

        mailboxes.change(mailbox);
        assertThat(mailboxes.find(ADDRESS).orElseThrow().sending()).isEmpty();
    }

    @Test
    void a_password_of_one_mailbox_opens_nothing_for_another() {
        Mailbox one = made();
        mailboxes.change(with(one, true, Optional.of(SENDING)));
        Mailbox other = mailboxes.add(Cast.BRAND, new EmailAddress("facturen@zeeraaf.example"), "", "", Language.NL, "");
        house.db().sql("update mailbox_sending set mailbox = :other").param("other", other.id().value()).update();
        assertThatThrownBy(() -> mailboxes.find(other.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_password_goes_over_no_open_line_but_within_this_machine() {
        assertThat(new Sending("127.0.0.1", 25, Tls.NONE, "", "")).isNotNull();
        assertThatThrownBy(() -> new Sending("smtp.zeeraaf.example", 25, Tls.NONE, "", "")).isInstanceOf(IllegalArgumentException.class);
        Mailbox mailbox = made();
        mailboxes.change(with(mailbox, true, Optional.of(SENDING)));
        assertThatThrownBy(() -> house.db().sql("update mailbox_sending set tls = 'none'").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letters_of_a_brand_come_from_its_first_mailbox_in_the_language_that_is_on() {
        Mailbox first = made();
        Mailbox english = mailboxes.add(Cast.BRAND, new EmailAddress("service@zeeraaf.example"), "", "", Language.EN, "");
        assertThat(mailboxes.of(Cast.BRAND, Language.EN)).map(Mailbox::id).contains(english.id());
        mailboxes.change(with(english, false, Optional.empty()));
        assertThat(mailboxes.of(Cast.BRAND, Language.EN)).map(Mailbox::id).contains(first.id());
        assertThat(mailboxes.find(english.id()).orElseThrow().on()).isFalse();
    }

    @Test
    void two_mailboxes_do_not_share_an_address_whatever_the_capitals() {
        made();
        assertThatThrownBy(() -> mailboxes.add(Cast.BRAND, new EmailAddress("KlantenService@zeeraaf.example"), "", "", Language.NL, ""))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_mailbox_is_removed_only_while_nothing_came_in_by_it() {
        Mailbox mailbox = made();
        house.db().sql("insert into mailbox_count (mailbox, hour, taken) values (:id, now(), 1)").param("id", mailbox.id().value()).update();
        assertThat(mailboxes.remove(mailbox.id())).isFalse();
        house.db().sql("delete from mailbox_count").update();
        assertThat(mailboxes.remove(mailbox.id())).isTrue();
        assertThat(mailboxes.list()).isEmpty();
    }

    @Test
    void an_address_leaves_room_for_a_signed_reference() {
        var longest = new EmailAddress("k".repeat(44) + "@zeeraaf.example");
        assertThat(ReplyAddresses.fits(longest)).isTrue();
        assertThat(mailboxes.add(Cast.BRAND, longest, "", "", Language.NL, "")).isNotNull();
        var longer = new EmailAddress("k".repeat(45) + "@zeeraaf.example");
        assertThat(ReplyAddresses.fits(longer)).isFalse();
        assertThatThrownBy(() -> mailboxes.add(Cast.BRAND, longer, "", "", Language.NL, "")).isInstanceOf(DataIntegrityViolationException.class);
    }

    private Mailbox made() {
        return mailboxes.add(Cast.BRAND, ADDRESS, "Zeeraaf Telecom", "", Language.NL, "Met vriendelijke groet");
    }

    private static Mailbox with(Mailbox mailbox, boolean on, Optional<Sending> sending) {
        return new Mailbox(mailbox.id(), mailbox.brand(), mailbox.address(), mailbox.name(), mailbox.topic(), mailbox.language(), mailbox.signature(), on,
                sending);
    }
}
