package org.gehoor.mail;

import java.net.InetAddress;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Mailboxes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Names the beans of this room that have to do with SMTP.
@Configuration(proxyBeanMethods = false)
class MailRoom {

    @Bean
    SmtpListener smtpListener(Environment settings, Mailboxes mailboxes, ObjectProvider<Incoming> incoming) {
        Incoming there = raw -> incoming.getObject().take(raw);
        return new SmtpListener(SmtpSettings.of(settings), new Postbox(mailboxes, there, (_, _) -> Raw.Proof.NONE), new Certificates(settings),
                InetAddress::isLoopbackAddress);
    }
}
