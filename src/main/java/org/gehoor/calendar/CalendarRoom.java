package org.gehoor.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class CalendarRoom {

    @Bean
    Holidays holidays() {
        return new Holidays();
    }
}
