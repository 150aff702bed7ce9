package org.gehoor.timeline;

import java.time.Clock;
import org.gehoor.conversation.Timelines;
import org.gehoor.promise.Promises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class TimelineRoom {

    @Bean
    CustomerTimelines customerTimelines(Timelines timelines, Promises promises, Clock clock) {
        return new CustomerTimelines(timelines, promises, clock);
    }
}
