package org.gehoor.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// A web server with nothing in it but this room and the page classes of a test.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpEncodingAutoConfiguration.class})
@Import(PagesRoom.class)
class TestHouse {

    static ServletWebServerApplicationContext start(Class<?>... pages) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(TestHouse.class).sources(pages)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off", "gehoor.demo=true",
                        "spring.threads.virtual.enabled=true")
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-12T08:10:00Z"), ZoneId.of("UTC"));
    }

    @Bean
    Dictionary dictionary(Clock clock) {
        return new Dictionary(clock);
    }

    @Bean
    Letterhead letterhead() {
        return () -> PagesInATest.ZEERAAF;
    }

    @Bean
    PersonLine personLine() {
        return this::ways;
    }

    @Bean
    StaffBar staffBar() {
        return new PagesInATest.Desk();
    }

    private List<Way> ways(Words words) {
        return List.of(new Way("person", "/chat", words.say("pages.way_person"), "nu ± 6 minuten"),
                new Way("callback", "/callback", words.say("pages.way_callback"), "vóór 14.30 uur"));
    }
}
