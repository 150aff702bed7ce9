package org.gehoor.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.gehoor.db.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Delivers what is in the outbox to the mail server, one letter in one piece of work: marked as sent only after the server took it.
/// A crash between the two sends one letter twice, never none.
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Work work;
    private final JavaMailSender server;
    private final String from;

    Delivery(Outbox outbox, Work work, JavaMailSender server, String from) {
        this.outbox = outbox;
        this.work = work;
        this.server = server;
        this.from = from;
    }

    /// Delivers all that is due.
    public void deliver() {
        while (work.whole(() -> outbox.takeDue().map(this::deliver).isPresent())) {
            // the next one
        }
    }

    private Outbox.Letter deliver(Outbox.Letter letter) {
        try {
            MimeMessage mail = server.createMimeMessage();
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to().text());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
            outbox.sent(letter);
        } catch (MessagingException | MailException trouble) {
            LOG.warn("Letter {} could not be sent and is tried again: {}", letter.id(), trouble.getClass().getSimpleName());
            outbox.failed(letter, trouble.getClass().getSimpleName());
        }
        return letter;
    }
}
