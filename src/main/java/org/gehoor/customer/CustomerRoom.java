package org.gehoor.customer;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class CustomerRoom {

    @Bean
    Customers customers(JdbcClient db, Clock clock) {
        return new Customers(db, clock);
    }

    @Bean
    SamePersons samePersons(JdbcClient db, Clock clock) {
        return new SamePersons(db, clock);
    }
}
