package org.gehoor.access;

import java.net.URI;
import java.time.Clock;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AccessRoom {

    @Bean
    Audit audit(JdbcClient db, Clock clock) {
        return new Audit(db, clock);
    }

    @Bean
    CaseKeys caseKeys(JdbcClient db, Clock clock) {
        return new CaseKeys(db, clock);
    }

    @Bean
    Browsers browsers(JdbcClient db, Clock clock) {
        return new Browsers(db, clock);
    }

    @Bean
    ProofCodes proofCodes(JdbcClient db, Clock clock) {
        return new ProofCodes(db, clock);
    }

    @Bean
    AddressProofs addressProofs(JdbcClient db, Clock clock) {
        return new AddressProofs(db, clock);
    }

    @Bean
    Tokens tokens(JdbcClient db, Staff staff, Clock clock) {
        return new Tokens(db, staff, clock);
    }

    @Bean
    StaffDoor staffDoor(Sessions sessions, Staff staff, @Value("${gehoor.public-url}") URI publicUrl) {
        return new StaffDoor(sessions, staff, publicUrl);
    }

    @Bean
    BrowserDoor browserDoor(Browsers browsers, @Value("${gehoor.public-url}") URI publicUrl) {
        return new BrowserDoor(browsers, publicUrl);
    }
}
