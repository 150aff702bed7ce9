package org.gehoor.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.gehoor.access.StaffDoor;
import org.gehoor.backup.Shelf;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.correspondence.Understanding;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Messages;
import org.gehoor.jobs.Jobs;
import org.gehoor.mail.SmtpListener;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.redaction.Gate;
import org.gehoor.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Who comes in where: everything is open to customers except `/desk` and `/admin`, which ask for a whole session of a member of staff.
/// No HTTP session is made; what proves a form is a cookie, so a page left open across a restart still works.
@Configuration(proxyBeanMethods = false)
class DoorRoom {

    @Bean
    SecurityFilterChain door(HttpSecurity http, StaffDoor staff, @Value("${gehoor.public-url}") URI publicUrl) {
        boolean secure = "https".equals(publicUrl.getScheme());
        var proof = new CookieCsrfTokenRepository();
        proof.setCookieName("gehoor_form");
        proof.setCookieCustomizer(cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax").path("/"));
        return http
                .securityContext(context -> context.securityContextRepository(staff))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(proof).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .sessionAuthenticationStrategy((_, _, _) -> {}))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/desk/signin/**", "/desk/signin").permitAll()
                        .requestMatchers("/desk/**", "/desk", "/admin/**", "/admin").authenticated()
                        .anyRequest().permitAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, _) -> signIn(request, response)))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    @Bean
    HealthPage.Postal postal(Mailboxes mailboxes, Fetchings fetchings, Conditions conditions) {
        return new HealthPage.Postal(mailboxes, fetchings, conditions);
    }

    @Bean
    HealthPage healthPage(Pages pages, HealthPage.Plumbing plumbing, HealthPage.Postal postal, Lines lines, Places places, Staff staff, Clock clock) {
        return new HealthPage(pages, plumbing, postal, lines, places, staff, clock);
    }

    @Bean
    HealthPage.Plumbing healthOfPlumbing(Jobs jobs, Outbox outbox, Messages messages, Hooks hooks, Gate gate, Shelf shelf, SmtpListener smtp,
                                           Understanding understanding, ObjectProvider<LanguageModel> model, Environment settings) {
        return new HealthPage.Plumbing(jobs, outbox, messages, hooks, gate, shelf, settings.containsProperty("gehoor.backup.folder"), smtp, understanding, model);
    }

    /// A page leads to signing in and back; what somebody wrote is kept on a page of its own; what lives just ends.
    private static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getRequestURI().endsWith("/live")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (HttpMethod.POST.matches(request.getMethod())) {
            request.getRequestDispatcher("/desk/signin/again").forward(request, response);
        } else {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION,
                    UriComponentsBuilder.fromPath("/desk/signin").queryParam("to", request.getRequestURI()).encode().toUriString());
        }
    }
}
