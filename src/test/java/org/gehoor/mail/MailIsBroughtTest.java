package org.gehoor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.testing.Program;
import org.gehoor.vocabulary.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

class MailIsBroughtTest extends ListeningForMail {

    private static final String MAIL = "From: Jan Vos <j.vos@voorbeeld.example>\r\nSubject: Factuur\r\n\r\nMijn factuur klopt niet.\r\n";

    @Test
    void a_mail_is_taken_as_it_came_with_its_envelope() {
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + "..een punt vooraan\r\n.", "250 2.0.0");
            guest.asks("QUIT", "221");
            assertThat(guest.isAlone()).isTrue();
        }
        assertThat(taken).hasSize(1);
        assertThat(takenText()).isEqualTo(MAIL + ".een punt vooraan\r\n");
        assertThat(taken.getFirst().way()).isEqualTo(Raw.Way.SMTP);
        assertThat(taken.getFirst().from()).isEqualTo("j.vos@voorbeeld.example");
        assertThat(taken.getFirst().to()).containsExactly(MAILBOX);
    }

    @Test
    void nothing_is_acknowledged_before_it_was_taken() {
        var guest = new AtomicReference<Guest>();
        var told = new AtomicBoolean();
        int port = listen(PATIENT, raw -> {
            told.set(guest.get().isAnswered());
            return take(raw);
        });
        guest.set(Guest.withMailFor(port, MAILBOX));
        try (Guest bringing = guest.get()) {
            bringing.asks("DATA", "354");
            bringing.says(MAIL + ".\r\n");
            bringing.hears("250 2.0.0");
        }
        assertThat(taken).hasSize(1);
        assertThat(told).isFalse();
    }

    @Test
    void who_brings_faster_than_we_understand_waits_a_while_for_our_yes() {
        behind.set(true);
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.says(MAIL + ".\r\n");
            assertThat(Program.until(() -> !taken.isEmpty(), Duration.ofSeconds(10))).isTrue();
            assertThat(guest.isAnswered()).as("it is kept, and not yet said so").isFalse();
            behind.set(false);
            guest.hears("250 2.0.0");
        }
    }

    @Test
    void what_cannot_be_taken_may_be_brought_again() {
        var down = new AtomicReference<>(new IllegalStateException("the database is away"));
        int port = listen(PATIENT, raw -> {
            if (down.get() != null) {
                throw down.getAndSet(null);
            }
            return take(raw);
        });
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "451 4.3.0");
            assertThat(taken).isEmpty();
            guest.asks("MAIL FROM:<j.vos@voorbeeld.example>", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "250");
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "250 2.0.0");
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_full_disk_is_said_to_be_one() {
        int port = listen(PATIENT, _ -> {
            throw new UncategorizedSQLException("take", null, new SQLException("could not extend file", "53100"));
        });
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "452 4.3.1");
        }
    }

    @Test
    void a_large_mail_that_the_disk_does_not_take_may_be_brought_again() throws IOException {
        Files.createFile(folder.resolve("mail-in"));
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + "x".repeat(MOST / 2) + "\r\n.", "452 4.3.1");
            guest.asks("NOOP", "250");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_large_mail_comes_in_whole() {
        var body = new byte[MOST - 1_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i % 71 == 70 ? '\n' : i % 71 == 69 ? '\r' : 'a' + i % 26);
        }
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.says(body);
            guest.asks("\r\n.", "250 2.0.0");
        }
        assertThat(Arrays.equals(taken.getFirst().bytes(), 0, body.length, body, 0, body.length)).isTrue();
        assertThat(taken.getFirst().bytes()).hasSize(body.length + 2);
    }

    @Test
    void what_is_too_large_is_refused_when_its_size_is_said_and_otherwise_at_its_end() {
        int port = listen();
        try (Guest guest = Guest.at(port)) {
            assertThat(guest.asks("EHLO mail.voorbeeld.example", "250")).contains("SIZE " + MOST);
            guest.asks("MAIL FROM:<j.vos@voorbeeld.example> SIZE=" + (MOST + 1), "552 5.3.4");
            guest.asks("MAIL FROM:<j.vos@voorbeeld.example> SIZE=99999999999999999999999", "552 5.3.4");
            guest.asks("MAIL FROM:<j.vos@voorbeeld.example> SIZE=" + MOST + " BODY=8BITMIME", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "250");
            guest.asks("DATA", "354");
            guest.asks("x".repeat(3 * MOST) + "\r\n.", "552 5.3.4");
            guest.asks("NOOP", "250");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_mail_that_was_cut_off_is_not_there() {
        int port = listen();
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.says(MAIL + ".\r");
        }
        try (Guest guest = Guest.withMailFor(port, MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "250 2.0.0");
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void we_take_mail_for_our_own_mailboxes_and_pass_none_on() {
        String signed = house.get(ReplyAddresses.class).of(house.get(Mailboxes.class).list().getFirst(), Reference.random()).text();
        try (Guest guest = Guest.at(listen())) {
            guest.asks("HELO mail.voorbeeld.example", "250 mail.zeeraaf.example");
            guest.asks("MAIL FROM:<>", "250");
            guest.asks("RCPT TO:<KLANT@Zeeraaf.example>", "250 2.1.5");
            guest.asks("RCPT TO:<klant+nieuws@zeeraaf.example>", "250 2.1.5");
            guest.asks("RCPT TO:<" + signed.toUpperCase() + ">", "250 2.1.5");
            guest.asks("RCPT TO:<@relay.example:klant@zeeraaf.example>", "250 2.1.5");
            guest.asks("RCPT TO:<postmaster@zeeraaf.example>", "250 2.1.5");
            guest.asks("RCPT TO:<Postmaster>", "250 2.1.5");
            guest.asks("RCPT TO:<klanten@zeeraaf.example>", "550 5.1.1");
            guest.asks("RCPT TO:<postmaster@elders.example>", "550 5.7.1");
            guest.asks("RCPT TO:<klant@zeeraaf.example@elders.example>", "550 5.7.1");
            guest.asks("RCPT TO:<klant%elders.example@zeeraaf.example>", "550 5.1.1");
            guest.asks("RCPT TO:<>", "501");
            guest.asks("RCPT TO:<klant@zeeraaf.example", "501");
            guest.asks("RCPT TO:<klant@zeeraaf.example>ja", "501");
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "250 2.0.0");
        }
        assertThat(taken.getFirst().from()).isEmpty();
        assertThat(taken.getFirst().to()).hasSize(6).contains("KLANT@Zeeraaf.example", "Postmaster");
    }

    @Test
    void without_a_mailbox_it_says_so() {
        int port = listen();
        house.db().sql("delete from mailbox").update();
        try (Guest guest = Guest.at(port)) {
            guest.asks("EHLO mail.voorbeeld.example", "250");
            guest.asks("MAIL FROM:<j.vos@voorbeeld.example>", "250");
            assertThat(guest.asks("RCPT TO:<klant@zeeraaf.example>", "550 5.1.1")).contains("No mailbox");
            guest.asks("DATA", "503");
        }
    }

    /// CVE-2023-51764 and its kin: what another server took for one mail is one mail here.
    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r\n.\r", "\r.\r\n", "\n\n.\r\n", "\r\n.\r\r\n", "\r\n\0.\r\n", "\r\n. \r\n"})
    void a_mail_ends_with_cr_lf_dot_cr_lf_and_with_nothing_else(String almostTheEnd) {
        String smuggled = "MAIL FROM:<baas@zeeraaf.example>\r\nRCPT TO:<klant@zeeraaf.example>\r\nDATA\r\nFrom: baas@zeeraaf.example\r\n\r\nBetaal!\r\n";
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.asks(MAIL + "eerste" + almostTheEnd + smuggled + ".", "250 2.0.0");
            guest.asks("NOOP", "250 2.0.0 Still here");
        }
        assertThat(taken).hasSize(1);
        assertThat(takenText()).contains("eerste").endsWith("Betaal!\r\n");
        assertThat(taken.getFirst().from()).isEqualTo("j.vos@voorbeeld.example");
    }

    @Test
    void the_end_is_found_wherever_the_bytes_are_cut() throws IOException {
        byte[] sent = "a\r\n..b\r\n.\r\r\n.\rc\r\n\r\n...\r\n\n.\nd\r\n.\r\nQUIT".getBytes(StandardCharsets.US_ASCII);
        String meant = "a\r\n.b\r\n\r\r\n\rc\r\n\r\n..\r\n\n.\nd\r\n";
        for (int cut = 0; cut <= sent.length; cut++) {
            var end = new MailEnd();
            try (var spool = new Spool(folder, 1_000)) {
                int read = end.read(sent, 0, cut, spool);
                read += end.isReached() ? 0 : end.read(sent, cut, sent.length, spool);
                assertThat(end.isReached()).isTrue();
                assertThat(new String(sent, read, sent.length - read, StandardCharsets.US_ASCII)).isEqualTo("QUIT");
                assertThat(new String(spool.bytes(), StandardCharsets.US_ASCII)).isEqualTo(meant);
            }
        }
    }

    @Test
    void many_commands_may_come_at_once_and_each_is_answered_in_order() {
        try (Guest guest = Guest.at(listen())) {
            assertThat(guest.asks("EHLO mail.voorbeeld.example", "250")).contains("PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES")
                    .doesNotContain("STARTTLS", "AUTH", "CHUNKING");
            guest.says("MAIL FROM:<a@b.example>\r\nRCPT TO:<niemand@zeeraaf.example>\r\nRCPT TO:<klant@zeeraaf.example>\r\nDATA\r\n");
            guest.hears("250 2.1.0");
            guest.hears("550 5.1.1");
            guest.hears("250 2.1.5");
            guest.hears("354");
            guest.says(MAIL + ".\r\nMAIL FROM:<c@d.example>\r\nQUIT\r\n");
            guest.hears("250 2.0.0");
            guest.hears("250 2.1.0");
            guest.hears("221");
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void bytes_of_any_kind_come_in_as_they_are() {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Guest guest = Guest.withMailFor(listen(), MAILBOX)) {
            guest.asks("DATA", "354");
            guest.says(all);
            guest.asks("\r\n.", "250 2.0.0");
        }
        assertThat(taken.getFirst().bytes()).startsWith(all);
    }

    @Test
    void who_speaks_out_of_turn_or_nonsense_hears_what_is_wrong_and_may_go_on() {
        try (Guest guest = Guest.at(listen())) {
            guest.asks("MAIL FROM:<a@b.example>", "503 5.5.1");
            guest.asks("EHLO", "501");
            guest.asks("EHLO mail.voorbeeld.example", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "503 5.5.1");
            guest.asks("DATA", "503 5.5.1");
            guest.asks("MAIL FROM:", "501 5.5.4");
            guest.asks("MAIL a@b.example", "501 5.5.4");
            guest.asks("MAIL FROM:<a@b.example> HOLDUNTIL=2030", "555 5.5.4");
            guest.asks("mail from: <a@b.example>", "250 2.1.0");
            guest.asks("MAIL FROM:<a@b.example>", "503 5.5.1");
            guest.asks("DATA", "503 5.5.1");
            guest.asks("RSET", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "503 5.5.1");
            guest.asks("VRFY klant", "502 5.5.1");
            guest.asks("EXPN klant", "502 5.5.1");
            guest.asks("AUTH PLAIN AGEAYg==", "502 5.5.1");
            guest.asks("STARTTLS", "502 5.5.1");
            guest.asks("BDAT 5 LAST", "502 5.5.1");
            guest.asks("GET / HTTP/1.1", "500 5.5.1");
            guest.asks("", "500");
            guest.asks("NOOP \0", "500 5.5.2");
            guest.asks("NOOP " + "x".repeat(5_000), "500 5.5.6");
            guest.says("NOOP\n");
            guest.hears("500 5.5.2");
            guest.says("NOOP\rNOOP\r\n");
            guest.hears("500 5.5.2");
            guest.says(new byte[] {'N', 'O', 'O', 'P', ' ', (byte) 0xff, (byte) 0xfe, '\r', '\n'});
            guest.hears("500 5.5.2");
            guest.asks("NOOP", "250");
        }
    }

    @Test
    void an_address_in_other_letters_needs_SMTPUTF8() {
        try (Guest guest = Guest.at(listen())) {
            guest.asks("EHLO mail.voorbeeld.example", "250");
            guest.asks("MAIL FROM:<jürgen@bücher.example>", "553 5.6.7");
            guest.asks("MAIL FROM:<jürgen@bücher.example> SMTPUTF8", "250");
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "250");
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "250 2.0.0");
        }
        assertThat(taken.getFirst().from()).isEqualTo("jürgen@bücher.example");
    }

    @Test
    void a_mail_has_at_most_a_hundred_recipients_and_the_rest_comes_later() {
        try (Guest guest = Guest.at(listen())) {
            guest.asks("EHLO mail.voorbeeld.example", "250");
            guest.asks("MAIL FROM:<>", "250");
            var all = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                all.append("RCPT TO:<klant+").append(UUID.randomUUID()).append("@zeeraaf.example>\r\n");
            }
            guest.says(all.toString());
            for (int i = 0; i < 100; i++) {
                guest.hears("250");
            }
            guest.asks("RCPT TO:<klant@zeeraaf.example>", "452 4.5.3");
            guest.asks("DATA", "354");
            guest.asks(MAIL + ".", "250 2.0.0");
        }
        assertThat(taken.getFirst().to()).hasSize(100);
    }
}
