package org.gehoor.db;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class DbRoom {

    /// Migrations get a connection of their own that waits as long as they take: the pool's gives up on an answer after seconds.
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(@Value("${gehoor.database.url}") String url,
            @Value("${gehoor.database.user}") String user, @Value("${gehoor.database.password}") String password) {
        return flyway -> {
            if (!url.isBlank()) {
                flyway.dataSource(url, user, password);
            }
        };
    }

    @Bean
    Work work(PlatformTransactionManager manager) {
        return new Work(manager);
    }

    @Bean
    Rewriting rewriting(DataSource database) {
        return new Rewriting(database);
    }
}
