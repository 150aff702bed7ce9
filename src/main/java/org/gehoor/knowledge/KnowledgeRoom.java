package org.gehoor.knowledge;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class KnowledgeRoom {

    @Bean
    Articles articles(JdbcClient db, Clock clock) {
        return new Articles(db, new Search(new Library(db)), clock);
    }

    @Bean
    Certainty certainty(JdbcClient db, Clock clock) {
        return new Lessons(db, clock);
    }
}
