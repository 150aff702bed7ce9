package org.gehoor.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class LedgerRoom {

    @Bean
    ErasedList erasedList(@Value("${gehoor.keys}") Path folder) {
        return ErasedList.in(folder);
    }

    @Bean
    Ledger ledger(JdbcClient db, MasterKey master, ErasedList erased, Clock clock) {
        return new Ledger(db, new Keys(db, master), new Pseudonyms(db), erased, clock);
    }
}
