package org.gehoor.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.mime.Written.mail;
import static org.gehoor.mime.Written.read;
import static org.gehoor.mime.Written.utf8;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in: nothing throws, the words are there, and what was not understood is said.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenAndHugeMailTest {

    private static final String[] SOUND = {"From: Yara <yara@example.org>", "Subject: zaak", "", "Dag"};

    @ParameterizedTest
    @ValueSource(strings = {"From yara@example.org Thu Jan  1 00:00:00 2026\r\n", ">From yara@example.org Thu Jan  1 00:00:00 2026\r\n", "\r\n\r\n", "\u00EF\u00BB\u00BF", "          \r\n", "geen veld\r\n"})
    void what_stands_before_a_header_does_no_harm(String before) {
        Mail mail = Mime.read((before + new String(mail(SOUND), ISO_8859_1)).getBytes(ISO_8859_1));
        assertThat(mail.head().subject()).isEqualTo("zaak");
        assertThat(mail.head().from()).contains(new Sender("Yara", "yara@example.org"));
        assertThat(mail.text().strip()).isEqualTo("Dag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\r\n"})
    void lines_may_end_otherwise(String end) {
        Mail mail = Mime.read(new String(mail(SOUND), ISO_8859_1).replace("\r\n", end).getBytes(ISO_8859_1));
        assertThat(mail.head().subject()).isEqualTo("zaak");
        assertThat(mail.text().strip()).isEqualTo("Dag");
    }

    @Test
    void a_mail_saved_as_utf_16_is_read() {
        assertThat(Mime.read(new String(mail(SOUND), ISO_8859_1).getBytes(UTF_16)).head().subject()).isEqualTo("zaak");
    }

    @Test
    void without_a_header_everything_is_words() {
        assertThat(read("Dag, ik heb een vraag", "over mijn factuur").text()).contains("een vraag", "factuur");
        assertThat(read("", "Dag").text().strip()).isEqualTo("Dag");
    }

    @Test
    void without_a_blank_line_after_the_header_the_words_are_there() {
        assertThat(read("Subject: zaak", "Dag allemaal", "", "Groet").text()).contains("Dag allemaal", "Groet");
    }

    @Test
    void a_nul_is_taken_out() {
        Mail mail = read("Subject: za\0ak =?utf-8?q?=00?=", "", "D\0ag");
        assertThat(mail.head().subject()).isEqualTo("zaak");
        assertThat(mail.text().strip()).isEqualTo("Dag");
    }

    @Test
    void half_a_character_is_not_passed_on() {
        Mail mail = read("Subject: =?utf-7?q?+2AA-?=", "Content-Type: text/plain; charset=utf-7", "", "+2AA-");
        assertThat(mail.head().subject() + mail.text()).doesNotContain("\uD800").contains("\uFFFD");
    }

    @Test
    void a_last_boundary_that_is_missing_and_one_that_comes_too_early() {
        assertThat(read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "een", "--b", "", "twee").text()).isEqualTo("een\n\ntwee");
        assertThat(read("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "een", "--b--", "--b", "", "twee", "--b--").text()).isEqualTo("een\n\ntwee");
    }

    @Test
    void a_boundary_that_is_not_named_or_named_wrongly_is_found() {
        for (String type : new String[] {"multipart/mixed", "multipart/mixed; boundary=\"\"", "multipart/mixed; boundary=other"}) {
            Mail mail = read("Content-Type: " + type, "", "--xyz", "Content-Type: text/plain", "", "een", "--xyz", "Content-Type: image/png; name=a.png", "", "x", "--xyz--");
            assertThat(mail.text()).isEqualTo("een");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("a.png");
        }
    }

    @Test
    void parts_that_were_encoded_as_a_whole_are_found() {
        String inside = java.util.Base64.getMimeEncoder().encodeToString(mail("--b", "", "een", "--b--"));
        assertThat(read("Content-Type: multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64", "", inside).text()).isEqualTo("een");
    }

    @Test
    void parts_that_never_come_leave_the_words() {
        assertThat(read("Content-Type: multipart/mixed; boundary=b", "", "Dag").text().strip()).isEqualTo("Dag");
    }

    @Test
    void types_that_are_none_are_words() {
        for (String type : new String[] {"", "text", "text/plain>", ";", "plain", "text/plain charset=utf-8", "; charset=utf-8"}) {
            assertThat(read("Content-Type: " + type, "", utf8("één")).text().strip()).as(type).isEqualTo("één");
        }
    }

    @Test
    void nothing_at_all_is_a_mail_without_anything() {
        assertThat(Mime.read(new byte[0]).text()).isEmpty();
        assertThat(Mime.read(new byte[] {'\r'}).files()).isEmpty();
    }

    @Test
    void a_mail_may_end_anywhere() {
        byte[] whole = mail("From: =?utf-8?q?Ren=C3=A9?= <rene@example.org>", "Subject: zaak", "Date: Thu, 29 Apr 2010 23:34:45 +0900", "Content-Type: multipart/mixed; boundary=b", "",
                "--b", "Content-Type: multipart/alternative; boundary=c", "", "--c", "Content-Type: text/plain; charset=utf-8; format=flowed", "", "Dag, ", utf8("één"), "--c",
                "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable", "", "<p>Dag, =E9=E9n</p>", "--c--", "--b", "Content-Type: message/rfc822", "", "Subject: x", "", "y",
                "--b", "Content-Type: image/png; name*0*=utf-8''%C3%A9; name*1=.png", "Content-Transfer-Encoding: base64", "", "aGFsbG8=", "--b--", "begin 644 a", "%:&%L;&\\", "`", "end");
        int words = new String(whole, ISO_8859_1).indexOf("Dag") + 3;
        for (int length = 0; length <= whole.length; length++) {
            Mail read = Mime.read(java.util.Arrays.copyOf(whole, length));
            assertThat(read.troubles()).isEmpty();
            assertThat(read.text().contains("Dag")).isEqualTo(length >= words);
        }
    }

    @Test
    void ten_thousand_parts_are_read_as_far_as_our_bound() {
        Mail mail = Mime.read((new String(mail("Content-Type: multipart/mixed; boundary=b", ""), ISO_8859_1) + "--b\r\n\r\nhallo\r\n".repeat(10_000)).getBytes(ISO_8859_1));
        assertThat(mail.text()).startsWith("hallo\n\nhallo");
        assertThat(mail.troubles()).containsExactly("more than 1000 parts");
    }

    @Test
    void five_hundred_levels_are_read_as_far_as_our_bound() {
        var levels = new StringBuilder("Subject: diep\r\n");
        for (int i = 0; i < 500; i++) {
            levels.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i).append("\r\n\r\nhallo\r\n--b").append(i).append("\r\n");
        }
        Mail mail = Mime.read(levels.toString().getBytes(ISO_8859_1));
        assertThat(mail.text()).startsWith("hallo");
        assertThat(mail.troubles()).contains("parts deeper than 60 levels");
    }

    @Test
    void a_line_of_five_megabytes_in_the_header_is_cut() {
        Mail mail = Mime.read(("Subject: " + "a".repeat(5 << 20) + "\r\nFrom: yara@example.org\r\n\r\nDag").getBytes(ISO_8859_1));
        assertThat(mail.head().from()).contains(new Sender("", "yara@example.org"));
        assertThat(mail.text()).isEqualTo("Dag");
        assertThat(mail.understood()).isFalse();
    }

    @Test
    void words_beyond_our_bound_are_kept_as_a_file() {
        Mail mail = Mime.read(("Subject: lang\r\n\r\n" + "woord ".repeat(1_000_000)).getBytes(ISO_8859_1));
        assertThat(mail.text()).hasSize(Bounds.WORDS);
        assertThat(mail.files()).hasSize(1).first().satisfies(file -> assertThat(file.bytes()).hasSize(6_000_000));
        assertThat(mail.understood()).isFalse();
    }

    @Test
    void html_that_is_made_to_be_slow_is_not() {
        for (String piece : new String[] {"<table><b>x", "<div>", "</a><b>", "<a href=x>", "<blockquote>"}) {
            assertThat(Mime.read(("Content-Type: text/html\r\n\r\n" + piece.repeat(100_000)).getBytes(ISO_8859_1)).text().length()).isLessThanOrEqualTo(Bounds.WORDS);
        }
    }
}
