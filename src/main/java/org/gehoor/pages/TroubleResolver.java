package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// What a page class throws becomes a page. Who may do what is left to the guard at the door, and a reader who left to themselves.
final class TroubleResolver implements HandlerExceptionResolver, Ordered {

    private final Troubles troubles;

    TroubleResolver(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            return null;
        }
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return new ModelAndView();
        }
        response.resetBuffer();
        response.setContentType(null);
        return new ModelAndView(troubles.page(thrown, request));
    }
}
