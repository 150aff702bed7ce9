package org.gehoor.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

@Configuration(proxyBeanMethods = false)
class PagesRoom {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Surroundings surroundings(Assets assets, ObjectProvider<Letterhead> letterhead, ObjectProvider<PersonLine> personLine,
                              ObjectProvider<Signpost> signposts, ObjectProvider<FileRules> files) {
        return new Surroundings(assets,
                letterhead.getIfAvailable(() -> Letterhead.Sheet::blank),
                personLine.getIfAvailable(() -> words -> List.of()),
                signposts.stream().toList(), files.getIfAvailable(() -> FileRules.NONE));
    }

    /// Learns the letterhead at start, so that the phone number is known when the database goes later.
    @Bean
    SmartInitializingSingleton letterheadIsKnown(Surroundings surroundings) {
        return surroundings::sheet;
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

    @Bean
    @ConditionalOnBooleanProperty("gehoor.demo")
    ExamplePage examplePage(Pages pages, Clock clock) {
        return new ExamplePage(pages, clock);
    }

    @Bean
    AssetPage assetPage(Assets assets) {
        return new AssetPage(assets);
    }

    @Bean
    Troubles troubles(Pages pages, Readers readers, Surroundings surroundings, ObjectProvider<ProgramTroubles> programs) {
        return new Troubles(pages, readers, surroundings, programs.stream().toList());
    }

    @Bean
    TroubleResolver troubleResolver(Troubles troubles) {
        return new TroubleResolver(troubles);
    }

    @Bean
    TroublePage troublePage(Troubles troubles) {
        return new TroublePage(troubles);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return always(new SecurityHeaders(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    LastResort lastResort(Pages pages, Surroundings surroundings) {
        return new LastResort(pages, surroundings);
    }

    /// Inside whatever reads a form first, so that its page shows what was typed.
    @Bean
    FilterRegistrationBean<Net> net(Troubles troubles, LastResort lastResort) {
        return always(new Net(troubles, lastResort), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sizesWeTake() {
        return server -> server.addConnectorCustomizers(Sizes::limit);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doormat(LastResort lastResort) {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Doormat(lastResort)));
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> always(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
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
