package org.gehoor.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class OrganisationRoom {

    @Bean
    Organisations organisations(JdbcClient db) {
        return new Organisations(db);
    }
}
