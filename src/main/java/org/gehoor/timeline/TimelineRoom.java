package org.gehoor.timeline;

import java.time.Clock;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.Files;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class TimelineRoom {

    @Bean
    CustomerTimelines customerTimelines(Timelines timelines, Promises promises, Clock clock) {
        return new CustomerTimelines(timelines, promises, clock);
    }

    @Bean
    FileViews fileViews(Files files) {
        return new FileViews(files);
    }

    @Bean
    CustomerCases customerCases(Timelines timelines, Promises promises, CallBacks callBacks, Staff staff, Clock clock) {
        return new CustomerCases(timelines, promises, callBacks, staff, clock);
    }
}
