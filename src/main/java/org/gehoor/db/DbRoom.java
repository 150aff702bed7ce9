package org.gehoor.db;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class DbRoom {

    @Bean
    Work work(PlatformTransactionManager manager) {
        return new Work(manager);
    }
}
