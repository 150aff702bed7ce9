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
    Fetchings mailboxFetchings(JdbcClient db, Work work, MasterKey master) {
        return new Fetchings(db, work, new Sealing(master));
    }

    @Bean
    Positions mailboxPositions(JdbcClient db, Work work, Clock clock) {
        return new Positions(db, work, clock);
    }

    @Bean
    Claims mailboxClaims(JdbcClient db, Clock clock) {
        return new Claims(db, clock);
    }

    @Bean
    Conditions mailboxConditions(JdbcClient db, Clock clock) {
        return new Conditions(db, clock);
    }

    @Bean
    ReplyAddresses replyAddresses(MasterKey master) {
        return new ReplyAddresses(master);
    }
}
