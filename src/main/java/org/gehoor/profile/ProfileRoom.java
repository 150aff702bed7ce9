package org.gehoor.profile;

import java.util.List;
import org.gehoor.calendar.Holidays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ProfileRoom {

    @Bean
    Profiles profiles(JdbcClient db, Holidays holidays, @Value("${gehoor.profiles}") String usual,
                      @Value("${gehoor.profiles.folder:}") String folder) {
        List<Profile> all = ProfileFiles.read(folder, holidays);
        return new Profiles(db, all, ProfileFiles.named(all, usual), new WorkingDays(holidays));
    }
}
