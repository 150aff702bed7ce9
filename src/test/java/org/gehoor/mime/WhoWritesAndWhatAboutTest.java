package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.mime.Written.read;
import static org.gehoor.mime.Written.utf8;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoWritesAndWhatAboutTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?utf-8?Q?Facture_erron=C3=A9e?=                                  | Facture erronée
            =?UTF-8?B?RmFjdHVyZSBlcnJvbg==?= =?UTF-8?B?w6ll?=                 | Facture erronée
            =?utf-8?b?RmFjdHVyZSBlcnJvbsM=?= =?utf-8?b?qWU=?=                 | Facture erronée
            =?utf-8*fr?q?Facture_erron=C3=A9e?=                               | Facture erronée
            =?iso-8859-1?q?caf=E9 met blanks?=                                | café met blanks
            =?UTF-8?B?w6k?= zonder vulling                                    | é zonder vulling
            Re: =?utf-8?q?a?= b =?utf-8?q?c?=                                 | Re: a b c
            =?geen-charset?q?abc?=                                            | abc
            1 =? 2 ?= 3                                                       | 1 =? 2 ?= 3
            =?utf-8?q?zonder einde                                            | =?utf-8?q?zonder einde
            =?utf-8?q?zonder_einde                                            | zonder einde
            """)
    void encoded_words_sound_and_broken(String written, String meant) {
        assertThat(read("Subject: " + written, "", "x").head().subject()).isEqualTo(meant);
    }

    @Test
    void bytes_in_a_header_are_utf_8_when_they_can_be_and_western_otherwise() {
        assertThat(read("Subject: " + utf8("één zaak"), "", "x").head().subject()).isEqualTo("één zaak");
        assertThat(read("Subject: \u00E9\u00E9n zaak \u0080 5", "", "x").head().subject()).isEqualTo("één zaak € 5");
    }

    @Test
    void a_folded_subject_is_one_line() {
        assertThat(read("Subject: mijn", "\tfactuur", "  klopt niet", "", "x").head().subject()).isEqualTo("mijn factuur klopt niet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Yara Demir <yara@example.org>                            | Yara Demir        | yara@example.org
            "Wit, A. de" <wit@example.org>                           | Wit, A. de        | wit@example.org
            Wit, A. de <wit@example.org>                             | Wit, A. de        | wit@example.org
            yara@example.org (Yara Demir)                            | Yara Demir        | yara@example.org
            =?utf-8?q?Ren=C3=A9=2C_Luc?= <rene@example.org>          | René, Luc         | rene@example.org
            "=?utf-8?q?Ren=C3=A9?=" <rene@example.org>               | René              | rene@example.org
            'Luc Peeters' <luc@example.org>                          | Luc Peeters       | luc@example.org
            Luc Peeters luc@example.org                              | Luc Peeters       | luc@example.org
            <@a.example,@b.example:luc@example.org>                  | ''                | luc@example.org
            luc @ example . org                                      | ''                | luc@example.org
            "luc peeters"@example.org                                | ''                | "luc peeters"@example.org
            luc@example.org <luc@example.org>                        | luc@example.org   | luc@example.org
            Luc <luc@example.org                                     | Luc               | luc@example.org
            Beheer: Luc <luc@example.org>, x@example.org;            | Luc               | luc@example.org
            Luc <mailto:luc@example.org>                             | Luc               | luc@example.org
            =?utf-8?q?luc=40example=2Eorg?=                          | ''                | luc@example.org
            Mail Delivery Subsystem <MAILER-DAEMON>                  | Mail Delivery Subsystem | MAILER-DAEMON
            """)
    void senders_sound_and_broken(String written, String name, String address) {
        assertThat(read("From: " + written, "", "x").head().from()).contains(new Sender(name.equals("''") ? "" : name, address));
    }

    @Test
    void several_people_and_groups_without_anybody() {
        Head head = read("To: a@example.org, B <b@example.org>;c@example.org", "Cc: undisclosed-recipients:;", "Cc: Team: d@example.org, e@example.org;", "", "x").head();
        assertThat(head.to()).extracting(Sender::address).containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(head.cc()).extracting(Sender::address).containsExactly("d@example.org", "e@example.org");
        assertThat(head.from()).isEmpty();
    }

    @Test
    void what_a_mail_answers_is_oldest_first_and_said_once() {
        Head head = read("Message-ID: < abc@example.org >", "References: <one@x> text <two@x>", "\t<three@x>", "In-Reply-To: Your message of Monday <three@x> <four@x>", "", "x").head();
        assertThat(head.messageId()).contains("abc@example.org");
        assertThat(head.references()).isEqualTo(List.of("one@x", "two@x", "three@x", "four@x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 29 Apr 2010 23:34:45 +0900          | 2010-04-29T14:34:45Z
            29 Apr 10 23:34 GMT                      | 2010-04-29T23:34:00Z
            Thu, 13 Feb 1969 23:32:00 -0330 (NDT)    | 1969-02-14T03:02:00Z
            Thu Apr 29 23:34:45 2010                 | 2010-04-29T23:34:45Z
            Thu Apr 29 23:34:45 EST 2010             | 2010-04-30T04:34:45Z
            Thursday, 29-Apr-2010 11:34:45 PM +0200  | 2010-04-29T21:34:45Z
            2010-04-29 23:34:45 +02:00               | 2010-04-29T21:34:45Z
            2010-04-29T23:34:45Z                     | 2010-04-29T23:34:45Z
            29-04-2010 23:34 -600                    | 2010-04-30T05:34:00Z
            Thu, 29 April 2010 23.34.45 +0000        | 2010-04-29T23:34:45Z
            """)
    void dates_sound_and_broken(String written, Instant meant) {
        assertThat(read("Date: " + written, "", "x").head().date()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"Whenever", "32 Apr 2010 10:00:00 +0000", "''", "0"})
    void what_is_no_date_is_none(String written) {
        assertThat(read("Date: " + written, "", "x").head().date()).isEmpty();
    }

    @Test
    void every_field_is_there_decoded_and_in_order() {
        Fields fields = read("Received: one", "Received: two", "X-Naam: =?utf-8?q?Ren=C3=A9?=", "", "x").head().fields();
        assertThat(fields.all("received")).containsExactly("one", "two");
        assertThat(fields.first("x-naam")).contains("René");
    }
}
