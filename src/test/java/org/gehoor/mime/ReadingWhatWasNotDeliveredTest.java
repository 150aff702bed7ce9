package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gehoor.mime.Report.Action;
import org.gehoor.mime.Report.Recipient;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWhatWasNotDeliveredTest {

    private static final String REPORT = """
            From: MAILER-DAEMON@mail.zeeraaf.example
            To: service@zeeraaf.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            This is the mail system. Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.zeeraaf.example

            Final-Recipient: rfc822; y.demir@post.example
            Original-Recipient: rfc822;yara@post.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <y.demir@post.example>:
                User unknown

            Final-Recipient: rfc822; luc@post.example
            Action: delayed
            Status: 4.2.2

            --b
            Content-Type: message/rfc822

            From: service@zeeraaf.example
            To: yara@post.example
            Subject: Uw vraag
            Message-ID: <0197-letter@zeeraaf.example>

            Geachte mevrouw Demir
            --b--
            """;

    @ParameterizedTest
    @CsvSource({"failed,FAILED", "delayed,DELAYED", "delivered,DELIVERED", "relayed,RELAYED", "expanded,EXPANDED", "Failed (bounce),FAILED"})
    void a_report_by_the_standard_tells_of_each_recipient(String said, Action action) {
        var report = Reports.of(mail(REPORT.formatted(said))).orElseThrow();

        assertThat(report.recipients()).containsExactly(
                new Recipient("yara@post.example", action, "5.1.1", "550 5.1.1 <y.demir@post.example>: User unknown"),
                new Recipient("luc@post.example", Action.DELAYED, "4.2.2", ""));
        assertThat(report.originalMessageId()).contains("0197-letter@zeeraaf.example");
    }

    @Test
    void the_same_words_from_a_person_are_no_report() {
        String words = "Hallo, ik kreeg dit terug:\n\nFinal-Recipient: rfc822; yara@post.example\nAction: failed\nStatus: 5.1.1\n";
        assertThat(Reports.of(mail("From: MAILER-DAEMON@post.example\nSubject: Undeliverable\n\n" + words))).isPresent();
        assertThat(Reports.of(mail("From: Yara <yara@post.example>\nSubject: Undeliverable\n\n" + words))).isEmpty();
        assertThat(Reports.of(mail("From: Yara <yara@post.example>\nSubject: Undeliverable\n\n" + words), "<>")).isPresent();
    }

    @Test
    void qmail_is_understood() {
        assertThat(told("failure notice", """
                Hi. This is the qmail-send program at mail.zeeraaf.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <yara@post.example>:
                192.0.2.1 does not like recipient.
                Remote host said: 552 5.2.2 Mailbox full

                --- Below this line is a copy of the message.

                Return-Path: <service@zeeraaf.example>
                Message-ID: <0197-letter@zeeraaf.example>
                To: yara@post.example
                """)).isEqualTo("yara@post.example FAILED 5.2.2 0197-letter@zeeraaf.example");
    }

    @Test
    void Exim_is_understood() {
        assertThat(told("Mail delivery failed: returning message to sender", """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  yara@post.example
                    host mx.post.example [192.0.2.2]
                    SMTP error from remote mail server after RCPT TO:<yara@post.example>:
                    550 5.1.1 User unknown

                ------ This is a copy of the message, including all the headers. ------

                Message-Id: <0197-letter@zeeraaf.example>
                """)).isEqualTo("yara@post.example FAILED 5.1.1 0197-letter@zeeraaf.example");
    }

    @Test
    void Gmail_that_tries_again_is_late_not_lost() {
        assertThat(told("Delivery Status Notification (Delay)", """
                This is an automatically generated Delivery Status Notification

                THIS IS A WARNING MESSAGE ONLY.

                YOU DO NOT NEED TO RESEND YOUR MESSAGE.

                Delivery to the following recipient has been delayed:

                     yara@post.example

                Message will be retried for 2 more day(s)
                """)).isEqualTo("yara@post.example DELAYED  -");
    }

    @Test
    void Exchange_of_old_is_understood() {
        assertThat(told("Undeliverable: Uw vraag", """
                Your message

                  To:      Yara
                  Subject: Uw vraag

                did not reach the following recipient(s):

                yara@post.example on Mon, 16 Nov 2026 10:00:00 +0100
                    The recipient name is not recognized
                """)).isEqualTo("yara@post.example FAILED  -");
    }

    @Test
    void an_address_in_the_middle_of_a_sentence_is_found() {
        assertThat(told("Delivery failure", "Sorry. Mail from service@zeeraaf.example came in.\nYour message to yara@post.example could not be delivered."))
                .isEqualTo("yara@post.example FAILED  -");
    }

    @Test
    void without_any_address_there_is_no_report() {
        assertThat(Reports.of(mail("From: MAILER-DAEMON@post.example\nTo: service@zeeraaf.example\nSubject: Returned mail\n\nIt went wrong."))).isEmpty();
    }

    private static String told(String subject, String words) {
        Report report = Reports.of(mail("From: MAILER-DAEMON@mail.zeeraaf.example\nTo: service@zeeraaf.example\nSubject: " + subject + "\n\n" + words)).orElseThrow();
        assertThat(report.recipients()).hasSize(1);
        Recipient one = report.recipients().getFirst();
        return "%s %s %s %s".formatted(one.address(), one.action(), one.status(), report.originalMessageId().orElse("-"));
    }

    private static Mail mail(String text) {
        return Mime.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
