package org.gehoor.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AccessRoom {

    @Bean
    Audit audit(JdbcClient db, Clock clock) {
        return new Audit(db, clock);
    }

    @Bean
    CaseKeys caseKeys(JdbcClient db, Clock clock) {
        return new CaseKeys(db, clock);
    }

    @Bean
    Browsers browsers(JdbcClient db, Clock clock) {
        return new Browsers(db, clock);
    }

    @Bean
    ProofCodes proofCodes(JdbcClient db, Clock clock) {
        return new ProofCodes(db, clock);
    }
}
