package org.gehoor.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.access.Tokens;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.events.Feed;
import org.gehoor.correspondence.Mails;
import org.gehoor.files.Files;
import org.gehoor.knowledge.Articles;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.MasterKey;
import org.gehoor.pages.Pages;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Lines;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Places;
import org.gehoor.search.Search;
import org.gehoor.sorting.Apart;
import org.gehoor.sorting.Together;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ApiRoom {

    /// The door for programs: a token or nothing. No session, no cookie, and so no form to prove; the way for people is another chain.
    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Tokens tokens, Problems problems, @Value("${gehoor.api.requests-a-minute:1200}") int aMinute, Clock clock) {
        return http
                .securityMatcher(ApiPage.ADDRESS, ApiPage.ADDRESS + "/**")
                .securityContext(context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new Turnstile(new Pace(aMinute, clock), problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers(ApiPage.ADDRESS, ApiPage.ADDRESS + "/openapi.json").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, _) ->
                        problems.answer(TokenFilter.refusal(request), request, response)))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    Problems apiProblems(Pages pages, @Value("${gehoor.public-url}") URI publicUrl) {
        return new Problems(pages, publicUrl);
    }

    @Bean
    WebMvcConfigurer apiConversation() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new Json());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Guard()).addPathPatterns(ApiPage.ADDRESS + "/**");
            }
        };
    }

    @Bean
    ApiPage apiPage(ObjectProvider<RequestMappingHandlerMapping> handlers, Pages pages, @Value("${gehoor.public-url}") URI publicUrl) {
        return new ApiPage(handlers, pages, publicUrl);
    }

    @Bean
    Finding apiFinding(Conversations conversations) {
        return new Finding(conversations);
    }

    @Bean
    Shaping apiShaping(Participants participants, Timelines timelines, Merges merges, Promises promises, Teams teams, Staff staff) {
        return new Shaping(new Shaping.Matters(participants, timelines, merges, promises), teams, staff);
    }

    @Bean
    Cursors apiCursors(MasterKey master) {
        return new Cursors(master);
    }

    @Bean
    Lists apiLists(Cursors cursors) {
        return new Lists(cursors);
    }

    @Bean
    Given apiGiven(JdbcClient db, Ledger ledger, Clock clock) {
        return new Given(db, ledger, clock);
    }

    /// Forgets, once an hour, answers that were kept for a day.
    @Bean
    RecurringTask<Void> apiForgetting(Given given) {
        return Tasks.recurring("api-forgetting", FixedDelay.ofHours(1)).execute((_, _) -> given.forget());
    }

    @Bean
    Doing apiDoing(Work work, Given given, Finding finding, Shaping shaping, Conversations conversations, Timelines timelines) {
        return new Doing(work, given, finding, shaping, new Doing.Matters(conversations, timelines));
    }

    /// What programs can ask.
    @Configuration(proxyBeanMethods = false)
    static class Operations {

        @Bean
        Reading apiReading(Conversations conversations, Timelines timelines, Lines lines, Places places, Finding finding, Shaping shaping, Lists lists,
                           Audit audit) {
            return new Reading(new Reading.Matters(conversations, timelines, lines, places), finding, shaping, lists, audit);
        }

        @Bean
        Writing apiWriting(Exchange exchange, Closing closing, Lines lines, Doing doing, Clock clock) {
            return new Writing(exchange, closing, lines, doing, clock);
        }

        @Bean
        Sorting apiSorting(Together together, Apart apart, Finding finding, Doing doing, Audit audit) {
            return new Sorting(together, apart, finding, doing, audit);
        }

        @Bean
        Taking apiTaking(PickUp pickUp, Finding finding, Doing doing) {
            return new Taking(pickUp, finding, doing);
        }

        @Bean
        Following apiFollowing(Feed feed, Cursors cursors) {
            return new Following(feed, cursors);
        }

        @Bean
        CustomerReading apiCustomerReading(Customers customers, Conversations conversations, Shaping shaping, Lists lists, Audit audit) {
            return new CustomerReading(customers, conversations, shaping, lists, audit);
        }

        @Bean
        Searching.Sent apiSent(Files files, Mails mails) {
            return new Searching.Sent(files, mails);
        }

        @Bean
        Searching apiSearching(Search search, Searching.Sent sent, Conversations conversations, Timelines timelines, Audit audit) {
            return new Searching(search, sent, conversations, timelines, audit);
        }

        @Bean
        ArticleReading apiArticleReading(Articles articles, Lists lists) {
            return new ArticleReading(articles, lists);
        }
    }
}
