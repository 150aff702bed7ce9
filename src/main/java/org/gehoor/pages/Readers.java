package org.gehoor.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.csrf.CsrfToken;

/// Reads from a request who is reading and what proves it. Never fails: what cannot be read is not there.
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final StaffBar staffBar;

    Readers(StaffBar staffBar) {
        this.staffBar = staffBar;
    }

    Frame.Asked asked(HttpServletRequest request, Words words, boolean secretly) {
        return new Frame.Asked(path(request), question(request), secretly,
                once(() -> csrf(request), "proof of the form"),
                once(() -> staffBar.of(request, words).orElse(null), "member of staff"));
    }

    boolean isStaffPage(HttpServletRequest request) {
        return staffBar.covers(path(request));
    }

    /// How the address was asked for; an error page is always made by a GET of its own.
    static String method(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return asked instanceof String method ? method : request.getMethod();
    }

    /// The address that was asked for, also while its error page is made.
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String uri ? uri : request.getRequestURI();
    }

    /// What follows the path, without a choice of language.
    private static String question(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return "";
        }
        String kept = Stream.of(query.split("&")).filter(part -> !part.startsWith("language=")).collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    private static <T> Supplier<@Nullable T> once(Supplier<@Nullable T> source, String what) {
        return new Supplier<>() {
            private boolean asked;
            private @Nullable T found;

            @Override
            public synchronized @Nullable T get() {
                if (!asked) {
                    asked = true;
                    try {
                        found = source.get();
                    } catch (RuntimeException e) {
                        LOG.warn("The {} is not known now: {}", what, e.toString());
                    }
                }
                return found;
            }
        };
    }
}
