package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.access.Holder;
import org.gehoor.pages.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks, before a handler runs, whether the token is for this and whether its holder may; and whether every parameter is known.
final class Guard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Operation.class)) {
            check(method.getMethodAnnotation(Operation.class), holder().orElseThrow(() -> new Refusal(ApiRefusal.NO_TOKEN)));
            checkParameters(request, method);
        }
        return true;
    }

    /// Who asks; empty where nobody has to say so.
    static Optional<Holder> holder() {
        Authentication proof = SecurityContextHolder.getContext().getAuthentication();
        return proof != null && proof.getPrincipal() instanceof Holder holder ? Optional.of(holder) : Optional.empty();
    }

    private static void check(Operation operation, Holder holder) {
        if (holder instanceof Holder.Machine && !operation.scope().isForMachines()) {
            throw new Refusal(ApiRefusal.FOR_PERSONS_ONLY);
        }
        if (!holder.scopes().contains(operation.scope())) {
            throw new Refusal(ApiRefusal.SCOPE_MISSING, "scope", operation.scope().code());
        }
        if (!holder.may(operation.permission())) {
            throw new Refusal(ApiRefusal.NOT_PERMITTED);
        }
    }

    private static void checkParameters(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = Arrays.stream(method.getMethodParameters()).filter(one -> one.hasParameterAnnotation(RequestParam.class))
                .map(one -> Document.name(one.getParameter())).collect(Collectors.toSet());
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Refusal(ApiRefusal.UNKNOWN_PARAMETER, "name", name.replaceAll("[^\\p{Print}]", "?"));
            }
            if (values.length > 1 || values[0].indexOf('\0') >= 0) {
                throw new Refusal(ApiRefusal.PARAMETER, "name", name);
            }
        });
    }
}
