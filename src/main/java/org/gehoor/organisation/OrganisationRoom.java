package org.gehoor.organisation;

import java.time.Clock;
import org.gehoor.pages.Letterhead;
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

    /// Who we are, as it stands on every page. Read once a minute at most: it changes once a year.
    @Bean
    Letterhead letterhead(Organisations organisations, AutomaticHelps automaticHelps, Clock clock) {
        return new OurLetterhead(organisations, automaticHelps, clock);
    }

    @Bean
    AutomaticHelps automaticHelps(JdbcClient db, Clock clock) {
        return new AutomaticHelps(db, clock);
    }
}
