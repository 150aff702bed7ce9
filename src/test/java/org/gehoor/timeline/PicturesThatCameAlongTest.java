package org.gehoor.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.gehoor.html.Safe;
import org.gehoor.mime.Mail;
import org.gehoor.mime.Mime;
import org.gehoor.testing.Mailing;
import org.gehoor.testing.Papers;
import org.gehoor.testing.Visitor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesThatCameAlongTest {

    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Papers.picture());

    @Test
    void a_picture_stands_where_the_mail_calls_it_also_in_percent_signs() {
        assertThat(shown("bon@x", Papers.picture(), "cid:bon@x")).contains(PICTURE);
        assertThat(shown("bon@x", Papers.picture(), "cid:bon%40x")).contains(PICTURE);
    }

    @Test
    void what_is_not_there_or_no_picture_or_too_much_is_not_shown() {
        assertThat(shown("bon@x", Papers.picture(), "cid:elders@x")).isEmpty();
        assertThat(shown("bon@x", Papers.picture(), "cid:bon%zz")).isEmpty();
        assertThat(shown("bon@x", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8), "cid:bon@x")).isEmpty();
        byte[] endless = new byte[7 << 20];
        System.arraycopy(Papers.picture(), 0, endless, 0, 100);
        assertThat(shown("bon@x", endless, "cid:bon@x")).isEmpty();
    }

    private static Optional<String> shown(String name, byte[] bytes, String source) {
        Mail mail = Mime.read(Mailing.of("Bon", "Bon", "<p>Bon</p><img src=\"" + source + "\">").with(new Visitor.Chosen(name, bytes)).bytes());
        Safe safe = MailHtml.of(mail, mail.html().orElseThrow(), false);
        assertThat(safe.html()).contains("<p>Bon</p>");
        int at = safe.html().indexOf("src=\"");
        return at < 0 ? Optional.empty() : Optional.of(safe.html().substring(at + 5, safe.html().indexOf('"', at + 5)).replace("&#43;", "+").replace("&#61;", "="));
    }
}
