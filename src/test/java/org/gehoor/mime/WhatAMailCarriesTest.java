package org.gehoor.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.mime.Written.read;
import static org.gehoor.mime.Written.utf8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatAMailCarriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Content-Disposition: attachment; filename="factuur mei.pdf"                              | factuur mei.pdf
            Content-Disposition: attachment; filename=factuur mei.pdf                                | factuur mei.pdf
            Content-Disposition: attachment; filename*=utf-8''factuur%20%C3%A9%C3%A9n.pdf            | factuur één.pdf
            Content-Disposition: attachment; filename*=iso-8859-1'nl'%E9.pdf; filename=plain.pdf     | é.pdf
            Content-Disposition: attachment; filename*0*=utf-8''%C3; filename*1*=%A9n; filename*2=.pdf | én.pdf
            Content-Disposition: attachment; filename*1=b.pdf; filename*0=a                          | ab.pdf
            Content-Disposition: attachment; filename="=?utf-8?Q?=C3=A9n.pdf?="                      | én.pdf
            Content-Disposition: attachment; filename==?utf-8?B?w6luLnBkZg==?=                       | én.pdf
            Content-Disposition: attachment; filename="C:\\\\Temp\\\\a.pdf"                          | a.pdf
            Content-Disposition: attachment; filename="C:\\Temp\\a.pdf"                              | a.pdf
            Content-Disposition: attachment; filename="../../etc/passwd"                             | passwd
            Content-Disposition: attachment; filename="zegt \\"ja\\".pdf"                            | zegt "ja".pdf
            Content-Disposition: attachment; filename="zonder einde.pdf                              | zonder einde.pdf
            Content-Disposition: attachment; filename=".."                                           | file.pdf
            Content-Disposition: attachment                                                          | file.pdf
            """)
    void names_as_they_are_written_and_meant(String written, String meant) {
        assertThat(read("Content-Type: application/pdf", written, "", "x").files()).extracting(MailFile::name).containsExactly(meant);
    }

    @Test
    void the_name_may_stand_in_the_type_and_in_raw_bytes() {
        assertThat(read("Content-Type: image/png; name=\"" + utf8("één.png") + "\"", "", "x").files()).extracting(MailFile::name).containsExactly("één.png");
        assertThat(read("Content-Type: image/png; name=\"\u00E9.png\"", "", "x").files()).extracting(MailFile::name).containsExactly("é.png");
    }

    @Test
    void signs_that_turn_a_name_around_are_taken_out() {
        assertThat(read("Content-Type: application/x-y; name=\"" + utf8("a\u202Efdp.exe") + "\"", "", "x").files()).extracting(MailFile::name).containsExactly("afdp.exe");
    }

    @Test
    void bytes_are_those_that_were_sent() {
        byte[] sent = new byte[1_000];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = (byte) i;
        }
        Mail mail = read("Content-Type: application/octet-stream; name=a.bin", "Content-Transfer-Encoding: base64", "", Base64.getMimeEncoder().encodeToString(sent));
        assertThat(mail.files().getFirst().bytes()).isEqualTo(sent);
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void a_text_that_is_attached_is_no_word_of_the_mail() {
        Mail mail = read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Dag", "--b", "Content-Type: text/plain; name=a.txt", "Content-Disposition: attachment", "", "niet", "--b--");
        assertThat(mail.text()).isEqualTo("Dag");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("a.txt");
    }

    @Test
    void a_picture_that_the_html_shows_is_inline() {
        Mail mail = read("Content-Type: multipart/related; boundary=b", "", "--b", "Content-Type: text/html", "", "<img src=\"cid:logo@x\">", "--b",
                "Content-Type: image/png", "Content-ID: <logo@x>", "", "x", "--b", "Content-Type: image/png; name=los.png", "Content-ID: <los@x>", "", "x", "--b--");
        assertThat(mail.files()).extracting(MailFile::inline).containsExactly(true, false);
        assertThat(mail.files()).extracting(file -> file.contentId().orElse("")).containsExactly("logo@x", "los@x");
    }

    @Test
    void a_mail_within_a_mail_is_a_file_and_stays_whole() {
        Mail mail = read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Zie bijlage", "--b", "Content-Type: message/rfc822", "", "Subject: =?utf-8?q?Re=3A_caf=C3=A9?=",
                "Content-Type: multipart/mixed; boundary=c", "", "--c", "", "binnen", "--c--", "--b--");
        assertThat(mail.text()).isEqualTo("Zie bijlage");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("Re: café.eml");
        assertThat(Mime.read(mail.files().getFirst().bytes()).text().strip()).isEqualTo("binnen");
    }

    @Test
    void a_file_between_the_words_as_before_mime() {
        Mail mail = read("", "Dag", "begin 644 hallo.txt", "%:&%L;&\\", "`", "end", "Groet");
        assertThat(mail.text()).isEqualTo("\nDag\nGroet\n".stripLeading());
        assertThat(mail.files()).hasSize(1).first().satisfies(file -> {
            assertThat(file.name()).isEqualTo("hallo.txt");
            assertThat(new String(file.bytes(), ISO_8859_1)).isEqualTo("hallo");
        });
    }

    @Test
    void words_that_only_look_like_a_file_stay_words() {
        assertThat(read("", "begin 644 met lezen.", "Dit is een gewone zin die veel langer is dan haar eerste teken zegt.", "end").text()).contains("gewone zin", "begin 644");
    }

    @Test
    void winmail_dat_is_opened_and_kept() {
        Mail mail = read("Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64", "",
                Base64.getMimeEncoder().encodeToString(tnef("Dag, zie bijlage", "factuur.txt", "5 euro")));
        assertThat(mail.text().strip()).isEqualTo("Dag, zie bijlage");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("winmail.dat", "factuur.txt");
        assertThat(new String(mail.files().getLast().bytes(), ISO_8859_1)).isEqualTo("5 euro");
    }

    @Test
    void a_winmail_dat_that_cannot_be_opened_is_kept() {
        byte[] whole = tnef("Dag", "a.txt", "b");
        for (int length = 4; length < whole.length; length++) {
            Mail mail = read("Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64", "",
                    Base64.getMimeEncoder().encodeToString(java.util.Arrays.copyOf(whole, length)));
            assertThat(mail.files()).first().extracting(MailFile::name).isEqualTo("winmail.dat");
        }
    }

    @Test
    void rich_text_gives_its_words() {
        assertThat(Rtf.words("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\f0 Dag \\'e9\\'e9n,\\par \\u8364? 5 \\{ok\\}}")).isEqualTo("Dag één,\n€ 5 {ok}");
    }

    /// TNEF with a body and one attachment (MS-OXTNEF): level, id, length, data, checksum.
    private static byte[] tnef(String body, String name, String content) {
        var out = new ByteArrayOutputStream();
        little(out, 0x223E9F78, 4);
        little(out, 1, 2);
        attribute(out, 1, 0x0002800C, body.getBytes(ISO_8859_1));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, (name + "\0").getBytes(ISO_8859_1));
        attribute(out, 2, 0x0006800F, content.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        int sum = 0;
        for (byte one : data) {
            sum += one & 0xFF;
        }
        little(out, level, 1);
        little(out, id, 4);
        little(out, data.length, 4);
        out.writeBytes(data);
        little(out, sum, 2);
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> 8 * i);
        }
    }
}
