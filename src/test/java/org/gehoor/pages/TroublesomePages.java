package org.gehoor.pages;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Page classes in which everything goes wrong.
@Configuration(proxyBeanMethods = false)
class TroublesomePages {

    enum Refused implements Refusal.Code {
        NO_SUCH_PAGE;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.TOO_LATE;
        }
    }

    @Controller
    static class Wrong {

        @RequestMapping({"/mistake", "/desk/mistake"})
        View mistake() {
            throw new IllegalStateException("a mistake of ours");
        }

        @RequestMapping("/no-database")
        View noDatabase() {
            throw new DataAccessResourceFailureException("connection refused");
        }

        @RequestMapping("/no-database-twice")
        View noDatabaseTwice() {
            throw new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        }

        @RequestMapping("/refused")
        View refused() {
            throw new Refusal(Refused.NO_SUCH_PAGE);
        }

        @PostMapping("/takes")
        View takes(@RequestParam String message) {
            throw new IllegalStateException("never reached: " + message.length());
        }

        @RequestMapping("/half")
        View half(HttpServletRequest request) {
            return request.getServletContext() == null ? null : new Broken();
        }
    }

    private static final class Broken implements View {
        @Override
        public void render(Map<String, ?> model, HttpServletRequest request,
                           HttpServletResponse response) {
            throw new IllegalStateException("a template with a mistake");
        }
    }

    /// Stands for the guard at the door, who finds no proof that a form is ours.
    @Bean
    FilterRegistrationBean<Filter> guard() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(403));
        registration.addUrlPatterns("/turned-away");
        return registration;
    }

    /// Stands for sessions in a database that is gone: fails before any page class is asked.
    @Bean
    FilterRegistrationBean<Filter> brokenSessions() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            throw new DataAccessResourceFailureException("no sessions without a database");
        });
        registration.addUrlPatterns("/behind-the-guard/*");
        registration.setOrder(0);
        return registration;
    }
}
