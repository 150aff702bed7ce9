package org.gehoor.tongue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class TongueRoom {

    @Bean
    Tongues tongues() {
        return new Tongues();
    }
}
