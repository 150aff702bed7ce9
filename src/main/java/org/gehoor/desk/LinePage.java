package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/line`: the line as it is now, as a piece for a page that is open. Asking for it is a sign of life of who looks.
@Controller
final class LinePage {

    private final Lineup lineup;
    private final Pages pages;

    LinePage(Lineup lineup, Pages pages) {
        this.lineup = lineup;
        this.pages = pages;
    }

    @GetMapping("/desk/line")
    View show(@RequestParam Optional<String> at, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SEE_LINE);
        return pages.show("desk/line-piece", lineup.pane(me, at.flatMap(LinePage::id), pages.words(request)));
    }

    private static Optional<ConversationId> id(String text) {
        try {
            return Optional.of(ConversationId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
