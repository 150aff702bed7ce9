package org.gehoor.redaction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class RedactionRoom {

    @Bean
    Gate gate() {
        return new Gate();
    }
}
