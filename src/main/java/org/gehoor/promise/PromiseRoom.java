package org.gehoor.promise;

import java.time.Clock;
import org.gehoor.events.Events;
import org.gehoor.ledger.Ledger;
import org.gehoor.words.Dictionary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class PromiseRoom {

    @Bean
    Promises promises(JdbcClient db, Ledger ledger, Events events, Dictionary dictionary, Clock clock) {
        return new Promises(db, ledger, events, dictionary, clock);
    }
}
