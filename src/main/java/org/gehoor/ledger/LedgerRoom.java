package org.gehoor.ledger;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class LedgerRoom {

    @Bean
    Ledger ledger(JdbcClient db, MasterKey master, Clock clock) {
        return new Ledger(db, new Keys(db, master), new Pseudonyms(db), clock);
    }

    @Bean
    Outlines outlines(JdbcClient db) {
        return new Outlines(db);
    }
}
