package org.gehoor.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PagesRoom {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Surroundings surroundings(Assets assets, ObjectProvider<Letterhead> letterhead, ObjectProvider<PersonLine> personLine,
                              ObjectProvider<Signpost> signposts) {
        return new Surroundings(assets,
                letterhead.getIfAvailable(() -> Letterhead.Sheet::blank),
                personLine.getIfAvailable(() -> words -> List.of()),
                signposts.stream().toList());
    }

    @Bean
    Readers readers(ObjectProvider<StaffBar> staffBar) {
        return new Readers(staffBar.getIfAvailable(NoStaff::new));
    }

    @Bean
    Pages pages(Dictionary dictionary, Surroundings surroundings, Readers readers) {
        return new Pages(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gehoor.templates"),
                dictionary, surroundings, readers);
    }

    @Bean
    LanguagePage languagePage() {
        return new LanguagePage();
    }

    private static final class NoStaff implements StaffBar {

        @Override
        public boolean covers(String path) {
            return false;
        }

        @Override
        public Optional<Staff> of(HttpServletRequest request, Words words) {
            return Optional.empty();
        }
    }
}
