package org.gehoor.mail;

import java.time.Duration;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Understanding;
import org.gehoor.mailbox.Mailboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Names the beans of this room that have to do with SMTP.
@Configuration(proxyBeanMethods = false)
class MailRoom {

    private static final Duration ONE_QUESTION = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final Duration PROOF = Duration.ofSeconds(3);

    @Bean
    SmtpListener smtpListener(Environment settings, Mailboxes mailboxes, Incoming incoming, Understanding understanding) {
        TrustedServers trusted = TrustedServers.read(settings.getProperty("gehoor.smtp.trusted", ""), settings.getProperty("gehoor.smtp.authserv-id", ""));
        Senders senders = settings.getProperty("gehoor.mail.check-senders", Boolean.class, true)
                ? new ProvenSenders(new DnsNames(ONE_QUESTION), trusted, PROOF) : ProvenSenders.unlooked(trusted);
        return new SmtpListener(SmtpSettings.of(settings), new Postbox(mailboxes, incoming, senders, new Pace(understanding::isBehind, A_WHILE)), new Certificates(settings),
                guest -> guest.isLoopbackAddress() || trusted.has(guest));
    }
}
