package org.gehoor.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Recognises the browser a customer comes back in, by a cookie that says nothing about who they are.
/// It is only given when a customer begins something, never for looking.
public final class BrowserDoor {

    private static final String COOKIE = "gehoor_browser";
    private static final Duration LIFE = Duration.ofDays(365);

    private final Browsers browsers;
    private final boolean secure;

    BrowserDoor(Browsers browsers, URI publicUrl) {
        this.browsers = browsers;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /// What the browser holds; it may be forged.
    public Optional<Secret> presented(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue).map(Secret::presented).findFirst();
    }

    /// The browser's secret; a new one is given when it has none.
    public Secret recognise(HttpServletRequest request, HttpServletResponse response) {
        return presented(request).orElseGet(() -> {
            Secret fresh = Secret.random();
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, fresh.reveal())
                    .httpOnly(true).secure(secure).sameSite("Lax").path("/").maxAge(LIFE).build().toString());
            return fresh;
        });
    }

    /// Whether this browser may see the whole conversation.
    public boolean maySee(HttpServletRequest request, ConversationId conversation) {
        return presented(request).filter(browser -> browsers.maySee(browser, conversation)).isPresent();
    }
}
