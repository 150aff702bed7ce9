package org.gehoor.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.gehoor.files.FileKind;
import org.gehoor.files.FileType;
import org.gehoor.html.Safe;
import org.gehoor.html.SafeHtml;
import org.gehoor.mime.Mail;
import org.gehoor.mime.MailFile;
import org.springframework.web.util.UriUtils;

/// The HTML of a mail, made harmless, with the pictures it carries itself in their places: as far as their bytes are pictures, and as many
/// as fit on a page.
final class MailHtml {

    /// All pictures of one mail together, in bytes.
    private static final int MOST = 6 << 20;

    private final Mail mail;
    private int left = MOST;

    private MailHtml(Mail mail) {
        this.mail = mail;
    }

    static Safe of(Mail mail, String html, boolean remote) {
        return SafeHtml.of(html, remote, new MailHtml(mail)::picture);
    }

    /// By its Content-ID, which an address may have in percent signs (RFC 2392).
    private Optional<String> picture(String contentId) {
        String plain = plain(contentId);
        return mail.files().stream().filter(file -> file.contentId().filter(plain::equals).isPresent()).findFirst().flatMap(this::picture);
    }

    private static String plain(String contentId) {
        try {
            return UriUtils.decode(contentId, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return contentId;
        }
    }

    private Optional<String> picture(MailFile file) {
        String type = FileType.of(file.bytes(), "");
        if (FileKind.of(type, "") != FileKind.PICTURE || file.bytes().length > left) {
            return Optional.empty();
        }
        left -= file.bytes().length;
        return Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(file.bytes()));
    }
}
