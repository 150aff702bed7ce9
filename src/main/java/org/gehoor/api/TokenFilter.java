package org.gehoor.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.access.Tokens;
import org.gehoor.pages.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, from `Authorization: Bearer` alone. A token that opens nothing is remembered, so that the door can say why.
final class TokenFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");
    private static final String REFUSAL = TokenFilter.class.getName() + ".refusal";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null) {
            Matcher bearer = BEARER.matcher(shown);
            switch (bearer.matches() ? tokens.open(bearer.group(1)) : new Tokens.Opening.Unknown()) {
                case Tokens.Opening.Open open -> SecurityContextHolder.setContext(new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(open.holder(), "", List.of())));
                case Tokens.Opening.Ended _ -> request.setAttribute(REFUSAL, new Refusal(ApiRefusal.TOKEN_ENDED));
                case Tokens.Opening.Unknown _ -> request.setAttribute(REFUSAL, new Refusal(ApiRefusal.TOKEN_UNKNOWN));
            }
        }
        chain.doFilter(request, response);
    }

    /// Why nobody was let in.
    static Refusal refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof Refusal refusal ? refusal : new Refusal(ApiRefusal.NO_TOKEN);
    }
}
