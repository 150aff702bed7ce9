package org.gehoor.words;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WordsRoom {

    @Bean
    Dictionary dictionary(Clock clock) {
        return new Dictionary(clock);
    }
}
