package org.gehoor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Installation;
import org.gehoor.testing.Dump;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.UuidV7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettersLeaveTest extends InTheHouse {

    private static final EmailAddress VOS = new EmailAddress("j.vos@voorbeeld.example");
    private static final EmailAddress COPIED = new EmailAddress("buur@voorbeeld.example");
    private static final EmailAddress OURS = new EmailAddress("klant@zeeraaf.example");
    private static final EmailAddress SIGNED = new EmailAddress("klant+k7pm2q4c-0123456789@zeeraaf.example");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Outbox outbox = house.get(Outbox.class);
    private ConversationId about;

    @BeforeEach
    void openThePostOffice() {
        server.start();
        about = a.conversation().withAssistant();
    }

    @AfterEach
    void closeThePostOffice() {
        server.stop();
    }

    @Test
    void a_letter_of_the_house_leaves_once_says_that_a_machine_sent_it_and_is_forgotten() throws Exception {
        house.work().whole(() -> outbox.post(about, VOS, "Antwoord voor mevrouw Ç", "Wij betalen € 14,50 terug."));
        deliver();
        deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Antwoord voor mevrouw Ç");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("AI-Disclosure")).as("a program filled it in, no model wrote it").containsExactly("mode=none");
        assertThat(arrived.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(arrived.getHeader("X-Gehoor")).containsExactly(house.get(Installation.class).name());
        assertThat(arrived.getFrom()[0].toString()).isEqualTo("klant@zeeraaf.example");
        Letter letter = outbox.latest(1).getFirst();
        assertThat(letter.sentAt()).isPresent();
        assertThat(letter.text()).isEmpty();
        assertThat(letter.recipients()).extracting(Letter.Recipient::state).containsExactly(Letter.State.SENT);
        assertThat(arrived.getMessageID()).isEqualTo("<" + letter.messageId() + ">");
        assertThat(outbox.byMessageId(arrived.getMessageID().toUpperCase())).contains(letter);
        assertThat(outbox.byMessageId("<iets@anders.example>")).isEmpty();
    }

    @Test
    void a_person_s_letter_arrives_with_its_copies_its_thread_both_forms_and_its_files_to_the_last_byte() throws Exception {
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        StoredFile photo = keep("foto van de “meter”.png", bytes);
        StoredFile mail = keep("doorgestuurd.eml", "Subject: x\r\n\r\n.\r\n".getBytes());
        UUID id = post(Draft.Written.BY_A_PERSON, List.of(photo.id(), mail.id()), "Dag <b>meneer</b> & co,\n\nZie https://zeeraaf.example/cases/x?a=1&b=2.\n.\nGroet",
                List.of(COPIED));
        deliver();

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getHeader("From", ",")).isEqualTo("\"Samira Bouali, Zeeraaf\" <klant@zeeraaf.example>");
        assertThat(arrived.getReplyTo()[0].toString()).contains("<" + SIGNED + ">");
        assertThat(arrived.getHeader("To", ",")).isEqualTo("\"J. Vos\" <j.vos@voorbeeld.example>");
        assertThat(arrived.getHeader("Cc", ",")).isEqualTo("buur@voorbeeld.example");
        assertThat(arrived.getHeader("In-Reply-To")).containsExactly("<vraag@voorbeeld.example>");
        assertThat(arrived.getHeader("References", ",").split("\\s+")).containsExactly("<eerder@voorbeeld.example>", "<vraag@voorbeeld.example>");
        assertThat(arrived.getMessageID()).isEqualTo("<" + id + "@zeeraaf.example>");
        assertThat(arrived.getHeader("Auto-Submitted")).as("a person's own words").isNull();
        assertThat(arrived.getHeader("AI-Disclosure")).isNull();
        assertThat(arrived.getHeader("X-Auto-Response-Suppress")).isNull();
        assertThat(arrived.getHeader("Content-Language")).containsExactly("nl");

        var whole = (MimeMultipart) arrived.getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        var alternatives = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(2);
        assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n")).contains("Dag <b>meneer</b> & co,").contains("\n.\n");
        String html = alternatives.getBodyPart(1).getContent().toString();
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(html).contains("Dag &lt;b&gt;meneer&lt;/b&gt; &amp; co,")
                .contains("<a href=\"https://zeeraaf.example/cases/x?a=1&amp;b=2\">").doesNotContain("<img", "<script", "src=", "@import");
        BodyPart attached = whole.getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("foto van de “meter”.png");
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(whole.getBodyPart(2).getContentType()).startsWith("application/octet-stream");
        assertThat(whole.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo("Subject: x\r\n\r\n.\r\n".getBytes());
        assertThat(server.getReceivedMessages()).as("one for each recipient").hasSize(2);
    }

    @Test
    void answers_and_bounces_come_to_the_signed_address_and_a_subject_writes_no_second_header() throws Exception {
        try (var office = new PostOffice()) {
            post(Draft.Written.AUTO_REPLIED, List.of(), "Wij hebben uw bericht.", List.of());
            deliver(office.asServer(MailServer.Secrecy.NONE));

            PostOffice.Taken taken = office.taken().getFirst();
            assertThat(taken.from()).isEqualTo(SIGNED.text());
            assertThat(taken.to()).containsExactly(VOS.text());
            assertThat(taken.mail()).contains("Auto-Submitted: auto-replied\r\n").doesNotContain("\r\nBcc:");
        }
    }

    @Test
    void words_stand_sealed_while_they_wait() {
        post(Draft.Written.BY_A_PERSON, List.of(), "een heel eigen woord", List.of());
        assertThat(outbox.latest(1).getFirst().text()).isEqualTo("een heel eigen woord");
        var dump = new Dump(house);
        assertThat(dump.tablesWith("een heel eigen woord")).isEmpty();
        assertThat(dump.tablesWith(COPIED.text())).isEmpty();
        assertThat(dump.tablesWith(VOS.text())).doesNotContain("outgoing", "outgoing_recipient");
    }

    @Test
    void what_stood_in_clear_before_is_sealed_and_leaves() throws Exception {
        house.db().sql("insert into outgoing (id, about, recipient, subject, text, made_at, next_try) values (gen_random_uuid(), :about, :to, 'Oud', 'een oud woord', now(), :now)")
                .param("about", about.value()).param("to", VOS.text()).param("now", java.sql.Timestamp.from(house.clock().instant())).update();
        assertThat(outbox.about(about).getFirst().text()).isEqualTo("een oud woord");
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Oud");
        assertThat(house.db().sql("select count(*) from outgoing where sealed is null").query(Integer.class).single()).isZero();
    }

    @Test
    void a_letter_that_cannot_leave_waits_longer_each_time_and_leaves_when_the_server_is_back() {
        int port = server.getSmtp().getPort();
        server.stop();
        post(Draft.Written.BY_A_PERSON, List.of(), "Dag", List.of());
        var away = new MailServer("127.0.0.1", port, MailServer.Secrecy.NONE, "", "");
        deliver(away);
        assertThat(outbox.stuck()).isEqualTo(1);
        assertThat(outbox.latest(1).getFirst().trouble()).contains(Trouble.AWAY);
        assertThat(outbox.stuckBy()).extracting(Outbox.Stuck::trouble).containsExactly(Trouble.AWAY);

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            deliver(away);
            assertThat(back.getReceivedMessages()).as("not before the pause is over").isEmpty();
            house.clock().tick(Duration.ofMinutes(2));
            deliver(away);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(outbox.stuck()).isZero();
    }

    private StoredFile keep(String name, byte[] bytes) {
        return house.work().whole(() -> house.get(Files.class).keep(about.value(), name, new ByteArrayInputStream(bytes), 1_000_000));
    }

    private UUID post(Draft.Written written, List<UUID> files, String text, List<EmailAddress> copied) {
        UUID id = UuidV7.at(house.clock().instant());
        house.work().whole(() -> outbox.post(new Draft(id, Optional.of(about),
                new Draft.Envelope(new Draft.Sender(Optional.empty(), "Samira Bouali, Zeeraaf", Optional.of(OURS), Optional.of(SIGNED)),
                        List.of(new Draft.Addressee("J. Vos", VOS)), copied.stream().map(one -> new Draft.Addressee("", one)).toList()),
                new Draft.Content("Re: Ü\r\nBcc: iedereen@voorbeeld.example", text, Language.NL, files),
                new Draft.Manner(written, Optional.of("vraag@voorbeeld.example"), List.of("eerder@voorbeeld.example", "vraag@voorbeeld.example"),
                        Optional.empty()))));
        return id;
    }

    private void deliver() {
        deliver(new MailServer("127.0.0.1", server.getSmtp().getPort(), MailServer.Secrecy.NONE, "", ""));
    }

    private void deliver(MailServer own) {
        new Delivery(house.get(Due.class), new Servers(Optional.of(own), Optional.of(OURS), () -> null), house.get(OutgoingMails.class)).deliver(LONG);
    }
}
