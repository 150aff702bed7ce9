package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.mime.Written.read;
import static org.gehoor.mime.Written.utf8;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatAMailSaysTest {

    @Test
    void the_plain_part_gives_the_words_and_the_html_part_the_look() {
        Mail mail = read("Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", "Mijn factuur klopt niet", "--b",
                "Content-Type: text/html", "", "<p>Mijn <b>factuur</b> klopt niet</p>", "--b--");
        assertThat(mail.text().strip()).isEqualTo("Mijn factuur klopt niet");
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).contains("<b>factuur</b>"));
    }

    @Test
    void a_plain_part_that_only_points_to_the_html_does_not_hide_it() {
        assertThat(read("Content-Type: multipart/alternative; boundary=b", "", "--b", "", "Please use a mail program that shows HTML.", "--b",
                "Content-Type: text/html", "", "<p>Mijn factuur klopt niet</p>", "--b--").text()).contains("Mijn factuur klopt niet");
    }

    @Test
    void words_on_both_sides_of_a_picture_are_all_there() {
        Mail mail = read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Kijk:", "--b", "Content-Type: image/png", "", "x", "--b", "Content-Type: text/html", "",
                "<p>en betaal <i>terug</i></p>", "--b--");
        assertThat(mail.text()).isEqualTo("Kijk:\n\nen betaal terug");
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).contains("Kijk:", "<i>terug</i>"));
    }

    @Test
    void html_becomes_paragraphs_lists_rows_links_and_quotes() {
        assertThat(read("Content-Type: text/html", "", """
                <html><head><title>no</title><style>p{}</style></head><body><script>no()</script><p>Dag,<br>het   volgende:</p>
                <ul><li>een<li>twee</ul><ol><li>a</li><li>b</li></ol>
                <table><tr><td>Bedrag</td><td>5 euro</td></tr><tr><td>Datum</td><td>1 mei</td></tr></table>
                <a href="https://example.org/x">hier</a> en <a href="https://example.org/y">https://example.org/y</a>
                <blockquote>U schreef:<blockquote>ouder</blockquote></blockquote>Groet &amp; dank</body></html>""").text()).isEqualTo("""
                Dag,
                het volgende:

                - een
                - twee

                1. a
                2. b

                Bedrag | 5 euro
                Datum | 1 mei

                hier <https://example.org/x> en https://example.org/y

                > U schreef:
                >
                > > ouder

                Groet & dank""");
    }

    @Test
    void flowed_lines_are_joined_and_quotes_keep_their_depth() {
        assertThat(read("Content-Type: text/plain; format=flowed", "", "een lange ", "regel", "> van ", "> u", " >geen citaat", "-- ", "Yara").text())
                .isEqualTo("een lange regel\n> van u\n>geen citaat\n-- \nYara\n");
        assertThat(read("Content-Type: text/plain; format=flowed; delsp=yes", "", "samen ", "gesteld").text()).isEqualTo("samengesteld\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            utf-8           | h=C3=A9                | hé
            "UTF8"          | h=C3=A9                | hé
            iso-8859-1      | h=E9 =80               | hé €
            iso-8859-1      | h=C3=A9                | hé
            us-ascii        | h=E9                   | hé
            utf-8           | h=E9                   | hé
            no-such-charset | h=C3=A9                | hé
            windows-1251    | =CF=F0=E8=E2=E5=F2     | Привет
            cp-1251         | =CF=F0=E8=E2=E5=F2     | Привет
            koi8-r          | =F0=D2=C9=D7=C5=D4     | Привет
            gb2312          | =C4=E3=BA=C3           | 你好
            ks_c_5601-1987  | =BE=C8=B3=E7           | 안녕
            shift_jis       | =82=B1                 | こ
            iso-2022-jp     | =1B$B$3=1B(B           | こ
            unknown-8bit    | =1B$B$3=1B(B           | こ
            utf-7           | h+AOk- +- 1            | hé + 1
            utf-16          | =FE=FF=00h=00=E9       | hé
            """)
    void charsets_of_every_name_and_of_the_wrong_name(String charset, String written, String meant) {
        assertThat(read("Content-Type: text/plain; charset=" + charset, "Content-Transfer-Encoding: quoted-printable", "", written + "=").text().strip()).isEqualTo(meant);
    }

    @Test
    void html_may_name_its_charset_itself() {
        assertThat(read("Content-Type: text/html", "", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\u00F0\u00D2\u00C9\u00D7\u00C5\u00D4").text()).isEqualTo("Привет");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGFsbG8gZGFhcg==", "aGFsbG8gZGFhcg", "aGFs!bG8g\r\n\r\n ZGFhcg==", "aGFsbG8=IGRhYXI="})
    void base64_is_read_as_far_as_it_goes(String written) {
        assertThat(read("Content-Transfer-Encoding: BASE64", "", written).text().strip()).isEqualTo("hallo daar");
    }

    @Test
    void quoted_printable_is_read_as_far_as_it_goes() {
        assertThat(read("Content-Transfer-Encoding: quoted-printable", "", "1=2 is =4A=", "a, =zz   ", "b=3d", "c=").text()).isEqualTo("1=2 is Ja, =zz\nb=\nc");
    }

    @Test
    void what_is_signed_between_lines_is_said_without_the_armour() {
        assertThat(read("", "-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA256", "", "Dag", "- -- ", "Luc", "-----BEGIN PGP SIGNATURE-----", "", "iQIcBA", "-----END PGP SIGNATURE-----").text())
                .isEqualTo("\nDag\n-- \nLuc\n\n");
    }

    @Test
    void what_is_signed_as_a_part_is_said_and_the_signature_is_a_file() {
        Mail mail = read("Content-Type: multipart/signed; boundary=b; protocol=\"application/pkcs7-signature\"", "", "--b", "", "Dag", "--b",
                "Content-Type: application/pkcs7-signature; name=smime.p7s", "", "x", "--b--");
        assertThat(mail.text()).isEqualTo("Dag");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("smime.p7s");
    }

    @Test
    void what_is_encrypted_has_no_words_and_is_kept() {
        Mail pgp = read("Content-Type: multipart/encrypted; boundary=b", "", "--b", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--b",
                "Content-Type: application/octet-stream; name=encrypted.asc", "", "-----BEGIN PGP MESSAGE-----", "--b--");
        assertThat(pgp.text()).isEmpty();
        assertThat(pgp.files()).extracting(MailFile::name).containsExactly("file.asc", "encrypted.asc");
        Mail smime = read("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "Content-Transfer-Encoding: base64", "", "MIAGCSqGSIb3DQEHA6CA");
        assertThat(smime.text()).isEmpty();
        assertThat(smime.files()).extracting(MailFile::name).containsExactly("smime.p7m");
    }

    @Test
    void an_invitation_without_words_is_readable_and_a_file() {
        Mail mail = read("Content-Type: text/calendar; charset=utf-8; method=REQUEST", "", "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Bezoek van de", " monteur\\, eindelijk",
                "DTSTART;TZID=Europe/Amsterdam:20261122T140000", "DTEND:20261122T150000Z", "LOCATION:" + utf8("Café"), "END:VEVENT", "END:VCALENDAR");
        assertThat(mail.text()).isEqualTo("Bezoek van demonteur, eindelijk\n2026-11-22 14:00 - 2026-11-22 15:00 UTC\nCafé");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("text.ics");
    }

    @Test
    void what_a_machine_reports_is_said_too() {
        assertThat(read("Content-Type: multipart/report; boundary=b", "", "--b", "", "Not delivered.", "--b", "Content-Type: message/delivery-status", "", "Action: failed", "--b--").text())
                .isEqualTo("Not delivered.\n\nAction: failed");
    }
}
