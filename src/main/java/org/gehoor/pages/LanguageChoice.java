package org.gehoor.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The language of a reader: what they asked on this page, else what they chose before, else what their browser speaks,
/// else the organisation's own.
final class LanguageChoice {

    private static final String COOKIE = "gehoor_language";
    private static final Duration KEPT = Duration.ofDays(365);

    Language of(HttpServletRequest request, Language ours) {
        return asked(request).or(() -> chosenBefore(request)).or(() -> spoken(request)).orElse(ours);
    }

    /// Keeps a choice made on this page for the next one.
    void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(language -> keep(language, request, response));
    }

    static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, language.tag())
                .path("/").maxAge(KEPT).httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString());
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? Optional.empty() : Stream.of(query.split("&"))
                .filter(part -> part.startsWith("language="))
                .flatMap(part -> written(part.substring("language=".length())).stream())
                .findFirst();
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> written(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<Language> spoken(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag).flatMap(tag -> written(tag).stream()).findFirst();
    }

    private static Optional<Language> written(String tag) {
        return Language.of(tag).filter(Language::isWritten);
    }
}
