package org.gehoor.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
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

    /// Forgets, once an hour, events that nobody can still be waiting for: no open page, and no program that follows the feed.
    @Bean
    RecurringTask<Void> feedForgetting(Feed feed) {
        return Tasks.recurring("feed-forgetting", FixedDelay.ofHours(1)).execute((_, _) -> feed.forgetOlderThan(Duration.ofDays(7)));
    }
}
