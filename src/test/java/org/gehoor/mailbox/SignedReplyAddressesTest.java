package org.gehoor.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.gehoor.ledger.MasterKey;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.gehoor.vocabulary.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedReplyAddressesTest {

    private static final Reference REFERENCE = Reference.read("7KQ2-9FX0").or(() -> Reference.read("0000-0000")).orElseThrow();
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    @TempDir
    private Path folder;

    private ReplyAddresses addresses;

    @BeforeEach
    void hasAKey() {
        addresses = new ReplyAddresses(MasterKey.in(folder.resolve("ours")));
    }

    @Test
    void an_answer_finds_its_conversation() {
        String address = made();
        assertThat(address).matches("klantenservice\\+[0-9a-z]{8}-[0-9a-z]{10}@zeeraaf\\.example");
        assertThat(addresses.read(address)).contains(REFERENCE);
        assertThat(addresses.read("  " + address + " ")).contains(REFERENCE);
    }

    @Test
    void changed_capitals_change_nothing() {
        assertThat(addresses.read(made().toUpperCase(Locale.ROOT))).contains(REFERENCE);
        assertThat(addresses.read(made().replace("klanten", "KLanten"))).contains(REFERENCE);
    }

    @Test
    void one_changed_character_of_reference_or_signature_leads_nowhere() {
        String address = made();
        int from = address.indexOf('+') + 1;
        for (int i = from; i < from + 8 + 1 + 10; i++) {
            if (address.charAt(i) == '-') {
                continue;
            }
            for (char sign : SIGNS.toCharArray()) {
                if (sign != address.charAt(i)) {
                    String forged = address.substring(0, i) + sign + address.substring(i + 1);
                    assertThat(addresses.read(forged)).as(forged).isEmpty();
                }
            }
        }
    }

    @Test
    void another_installation_signs_otherwise() {
        var others = new ReplyAddresses(MasterKey.in(folder.resolve("theirs")));
        assertThat(others.read(others.of(mailbox("klantenservice@zeeraaf.example"), REFERENCE).text())).contains(REFERENCE);
        assertThat(others.read(made())).isEmpty();
    }

    @Test
    void a_signature_cut_off_or_made_longer_leads_nowhere() {
        String address = made();
        int at = address.indexOf('@');
        assertThat(addresses.read(address.substring(0, at - 1) + address.substring(at))).isEmpty();
        assertThat(addresses.read(address.substring(0, at) + "0" + address.substring(at))).isEmpty();
        assertThat(addresses.read("klantenservice@zeeraaf.example")).isEmpty();
        assertThat(addresses.read("")).isEmpty();
        assertThat(addresses.read("+".repeat(100_000) + "@")).isEmpty();
    }

    @Test
    void what_stands_before_the_at_is_never_longer_than_mail_allows() {
        String longest = "k".repeat(44) + "@zeeraaf.example";
        assertThat(ReplyAddresses.fits(new EmailAddress(longest))).isTrue();
        assertThat(addresses.of(mailbox(longest), REFERENCE).text().indexOf('@')).isEqualTo(ReplyAddresses.MOST_BEFORE_AT);
        String longer = "k".repeat(45) + "@zeeraaf.example";
        assertThat(ReplyAddresses.fits(new EmailAddress(longer))).isFalse();
        assertThatThrownBy(() -> addresses.of(mailbox(longer), REFERENCE)).isInstanceOf(IllegalArgumentException.class);
    }

    private String made() {
        return addresses.of(mailbox("klantenservice@zeeraaf.example"), REFERENCE).text();
    }

    private static Mailbox mailbox(String address) {
        return new Mailbox(MailboxId.at(Instant.EPOCH), Cast.BRAND, new EmailAddress(address), "", "", Language.NL, "");
    }
}
