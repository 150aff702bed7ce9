package org.gehoor.feedback;

import java.time.Clock;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.db.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class FeedbackRoom {

    @Bean
    Ratings ratings(JdbcClient db, Work work, Conversations conversations, Exchange exchange, Clock clock) {
        return new Ratings(db, work, conversations, exchange, clock);
    }
}
