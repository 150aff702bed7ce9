package org.gehoor.mailbox;

import java.time.Clock;
import org.gehoor.db.Work;
import org.gehoor.ledger.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class MailboxRoom {

    @Bean
    Mailboxes mailboxes(JdbcClient db, Work work, MasterKey master, Clock clock) {
        return new Mailboxes(db, work, new Sealing(master), clock);
    }

    @Bean
    ReplyAddresses replyAddresses(MasterKey master) {
        return new ReplyAddresses(master);
    }
}
