package org.gehoor.staff;

import java.time.Clock;
import org.gehoor.ledger.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class StaffRoom {

    @Bean
    Staff staff(JdbcClient db, Clock clock) {
        return new Staff(db, clock);
    }

    @Bean
    Teams teams(JdbcClient db) {
        return new Teams(db);
    }

    @Bean
    Sessions staffSessions(JdbcClient db, Clock clock) {
        return new Sessions(db, clock);
    }

    @Bean
    SignIn signIn(JdbcClient db, Sessions sessions, MasterKey master, Clock clock) {
        return new SignIn(db, sessions, master, clock);
    }
}
