package org.gehoor.outbox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class OutboxRoom {

    @Bean
    Outbox outbox(JdbcClient db, Clock clock) {
        return new Outbox(db, clock);
    }
}
