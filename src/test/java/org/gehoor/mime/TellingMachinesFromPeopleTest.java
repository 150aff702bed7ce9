package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.mime.Automatic.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingMachinesFromPeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Auto-Submitted: auto-replied | AUTO_REPLY",
        "Auto-Submitted: auto-replied (vacation) | AUTO_REPLY",
        "Auto-Submitted: auto-generated | OTHER",
        "Auto-Submitted: auto-notified; owner-email=\"x@post.example\" | OTHER",
        "X-Autoreply: yes | AUTO_REPLY",
        "X-Autorespond: Afwezig | AUTO_REPLY",
        "Precedence: auto_reply | AUTO_REPLY",
        "X-Apple-Action: VACATION | AUTO_REPLY",
        "Precedence: bulk | LIST",
        "Precedence: list | LIST",
        "Precedence: junk | LIST",
        "List-Id: Nieuws <nieuws.winkel.example> | LIST",
        "List-Unsubscribe: <https://winkel.example/af> | LIST",
        "X-Failed-Recipients: yara@post.example | BOUNCE",
        "Return-Path: <> | OTHER"})
    void a_mark_that_only_machines_set_counts(String field, Kind kind) {
        assertThat(Robots.of(mail("From: Yara <yara@post.example>", "Subject: Hallo", field))).map(Automatic::kind).contains(kind);
        assertThat(Robots.of(mail("From: Yara <yara@post.example>", "Subject: Hallo"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "X-Auto-Response-Suppress: All", "X-MS-Exchange-Inbox-Rules-Loop: yara@post.example", "X-Autoreply: no",
        "Return-Path: <yara@post.example>", "Precedence: first-class", "X-Priority: 1", "Feedback-ID: 1:post"})
    void a_mark_that_programs_of_people_set_too_does_not(String field) {
        assertThat(Robots.of(mail("From: Yara <yara@post.example>", "Subject: Hallo", field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatisch antwoord: Uw vraag", "Automatic reply: Your question", "Réponse automatique : Votre question", "Abwesenheitsnotiz: Frage",
        "Out of Office: Your question"})
    void a_subject_alone_is_a_hint_and_sets_nobody_aside(String subject) {
        var mail = mail("From: Yara <yara@post.example>", "Subject: =?utf-8?Q?" + encoded(subject) + "?=");
        assertThat(Robots.hint(mail)).isPresent();
        assertThat(Robots.of(mail)).isEmpty();
        assertThat(Robots.of(mail, "<>")).map(Automatic::kind).contains(Kind.AUTO_REPLY);

        var suppressed = mail("From: Yara <yara@post.example>", "Subject: =?utf-8?Q?" + encoded(subject) + "?=", "X-Auto-Response-Suppress: All");
        assertThat(Robots.of(suppressed)).map(Automatic::kind).contains(Kind.AUTO_REPLY);
    }

    @Test
    void people_may_speak_of_being_away() {
        assertThat(Robots.hint(mail("From: Yara <yara@post.example>", "Subject: Waarom krijg ik steeds Automatisch antwoord?"))).isEmpty();
        assertThat(Robots.hint(mail("From: Yara <yara@post.example>", "Subject: Re: Automatisch antwoord: Uw vraag"))).isEmpty();
    }

    @Test
    void nobody_as_sender_of_the_envelope_is_a_machine_and_an_unknown_one_is_not() {
        var mail = mail("From: Yara <yara@post.example>", "Subject: Hallo");

        assertThat(Robots.of(mail, "<>")).isPresent();
        assertThat(Robots.of(mail, "")).isEmpty();
        assertThat(Robots.of(mail, "yara@post.example")).isEmpty();
    }

    @Test
    void who_looks_after_a_mail_server_is_a_person_until_the_subject_says_otherwise() {
        assertThat(Robots.of(mail("From: postmaster@post.example", "Subject: Undeliverable: Uw factuur"))).map(Automatic::kind).contains(Kind.BOUNCE);
        assertThat(Robots.of(mail("From: postmaster@post.example", "Subject: Uw factuur"))).isEmpty();
        assertThat(Robots.of(mail("From: MAILER-DAEMON@post.example", "Subject: Uw factuur"))).map(Automatic::kind).contains(Kind.BOUNCE);
    }

    @Test
    void who_forwards_what_a_machine_wrote_is_a_person() {
        assertThat(Robots.of(mail("From: Yara <yara@post.example>", "Subject: Fwd: Undelivered Mail Returned to Sender"))).isEmpty();
        assertThat(Robots.of(mail("From: Yara <yara@post.example>", "Subject: Undelivered Mail Returned to Sender"))).isEmpty();
    }

    @Test
    void a_list_of_our_own_brings_mail_of_people() {
        var mail = mail("From: Yara <yara@post.example>", "To: klanten@zeeraaf.example", "Subject: Hallo", "Precedence: list",
                "List-Id: <klanten.zeeraaf.example>", "List-Post: <mailto:klanten@zeeraaf.example>");

        assertThat(Robots.of(mail, "")).map(Automatic::kind).contains(Kind.LIST);
        assertThat(Robots.of(mail, "", Set.of("zeeraaf.example"))).isEmpty();
        assertThat(Robots.of(mail, "", Set.of("raaf.example"))).isPresent();
    }

    @Test
    void reports_are_told_apart() {
        assertThat(report("report-type=delivery-status")).contains(Kind.BOUNCE);
        assertThat(report("report-type=\"feedback-report\"")).contains(Kind.FEEDBACK_REPORT);
        assertThat(report("report-type=disposition-notification")).contains(Kind.OTHER);
    }

    @Test
    void an_answer_to_an_invitation_is_a_machines_until_somebody_adds_words() {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";
        assertThat(Robots.of(invited("", calendar))).map(Automatic::kind).contains(Kind.OTHER);
        assertThat(Robots.of(invited("Ik kom, maar wel later.", calendar))).isEmpty();
        assertThat(Robots.of(invited("", calendar.replace("REPLY", "REQUEST")))).isEmpty();
    }

    @Test
    void our_own_mail_is_known_by_the_name_of_the_installation() {
        var mail = mail("From: service@zeeraaf.example", "X-Gehoor: 7f3a", "Subject: Hallo");

        assertThat(Robots.isOurs(mail, "7f3a")).isTrue();
        assertThat(Robots.isOurs(mail, "7f3b")).isFalse();
        assertThat(Robots.isOurs(mail("From: service@zeeraaf.example"), "7f3a")).isFalse();
    }

    private static Optional<Kind> report(String type) {
        return Robots.of(mail("From: server@post.example", "Content-Type: multipart/report; boundary=b; " + type)).map(Automatic::kind);
    }

    private static Mail invited(String words, String calendar) {
        Head head = mail("From: Yara <yara@post.example>", "Subject: Geaccepteerd: Afspraak").head();
        return new Mail(head, words, Optional.empty(), List.of(new MailFile("invite.ics", "text/calendar", Optional.empty(), false,
                calendar.getBytes(StandardCharsets.UTF_8))), List.of());
    }

    private static Mail mail(String... fields) {
        return Mime.read((String.join("\r\n", fields) + "\r\n\r\nHallo\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(b > ' ' && b != '=' && b != '?' && b != '_' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff));
        }
        return out.toString();
    }
}
