package org.gehoor.app;

import java.nio.file.Path;
import java.time.Clock;
import org.gehoor.ledger.MasterKey;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The whole program as Spring sees it: no component scan, only the rooms of the [House].
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(House.class)
public class Application {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MasterKey masterKey(@Value("${gehoor.keys}") Path folder) {
        return MasterKey.in(folder);
    }
}
