package org.gehoor.mailbox;

import java.time.Clock;
import org.gehoor.ledger.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class MailboxRoom {

    @Bean
    Mailboxes mailboxes(JdbcClient db, Clock clock) {
        return new Mailboxes(db, clock);
    }

    @Bean
    ReplyAddresses replyAddresses(MasterKey master) {
        return new ReplyAddresses(master);
    }
}
