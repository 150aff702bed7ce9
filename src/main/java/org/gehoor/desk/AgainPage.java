package org.gehoor.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/signin/again`: where the door leads a form whose session has ended. The words are kept on the page, to be sent after
/// signing in beside it.
@Controller
final class AgainPage {

    private static final Set<String> WORDS = Set.of("message", "note", "reason", "letter", "summary");
    private static final Set<String> SECRETS = Set.of("_csrf", "password", "code");

    private final Pages pages;

    AgainPage(Pages pages) {
        this.pages = pages;
    }

    @PostMapping("/desk/signin/again")
    View create(HttpServletRequest request) {
        Typed typed = typed(request);
        if (typed.written().isEmpty() && !Pages.wantsFragment(request)) {
            return Address.go(Address.SIGN_IN);
        }
        String template = Pages.wantsFragment(request) ? "desk/again-piece" : "desk/again";
        return pages.show(HttpStatus.UNAUTHORIZED, template, typed).secretly();
    }

    private static Typed typed(HttpServletRequest request) {
        List<Typed.Field> written = new ArrayList<>();
        List<Typed.Field> carried = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRETS.contains(name)) {
                Stream.of(values).forEach(value -> (WORDS.contains(name) ? written : carried).add(new Typed.Field(name, value)));
            }
        });
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return new Typed(Address.wanted(asked instanceof String uri ? uri : null), written, carried, Pages.filesSent(request));
    }
}
