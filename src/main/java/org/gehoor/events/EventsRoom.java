package org.gehoor.events;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class EventsRoom {

    private final Bell bell = new Bell();

    @Bean
    Feed feed(JdbcClient db, Clock clock) {
        return new Feed(db, clock);
    }

    @Bean
    Events events(Feed feed, ApplicationEventPublisher listeners) {
        return new Events(feed, bell, listeners);
    }

    @Bean
    LiveStreams liveStreams(Feed feed) {
        return new LiveStreams(feed, bell);
    }
}
