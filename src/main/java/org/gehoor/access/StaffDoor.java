package org.gehoor.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Finds out which member of staff asks for a page: from a cookie to a row in the database. Nothing is kept in memory,
/// so a restart signs nobody out and ending a session works at once.
public final class StaffDoor implements SecurityContextRepository {

    private static final String COOKIE = "gehoor_staff";
    private static final List<String> PATHS = List.of("/desk", "/admin");

    private final Sessions sessions;
    private final Staff staff;
    private final boolean secure;

    StaffDoor(Sessions sessions, Staff staff, URI publicUrl) {
        this.sessions = sessions;
        this.staff = staff;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /// What the browser holds; it may be forged or old.
    public Optional<Secret> presented(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue).map(Secret::presented).findFirst();
    }

    /// The session of a request, if it is open.
    public Optional<Sessions.Session> session(HttpServletRequest request) {
        return presented(request).flatMap(sessions::find);
    }

    /// Gives the browser the secret of a session, or takes it away when `secret` is empty. Pages of customers never see it.
    public void give(HttpServletResponse response, Optional<Secret> secret) {
        for (String path : PATHS) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, secret.map(Secret::reveal).orElse(""))
                    .httpOnly(true).secure(secure).sameSite("Lax").path(path)
                    .maxAge(secret.isPresent() ? Sessions.LIFE.toSeconds() : 0)
                    .build().toString());
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private Optional<SecurityContext> loaded = Optional.empty();

            @Override
            public SecurityContext get() {
                if (loaded.isEmpty()) {
                    loaded = Optional.of(load(request));
                }
                return loaded.get();
            }

            @Override
            public boolean isGenerated() {
                return false;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        return session(request).filter(Sessions.Session::complete)
                .<SecurityContext>map(session -> {
                    sessions.seen(session);
                    staff.seen(session.staff());
                    return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                            staff.get(session.staff()), "", List.of()));
                })
                .orElseGet(SecurityContextImpl::new);
    }

    /// Nothing to save: the row is the session.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return presented(request).isPresent();
    }
}
