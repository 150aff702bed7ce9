package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.access.Permission;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk`: the line, and nobody chosen yet.
@Controller
final class DeskPage {

    private final Desks desks;
    private final Pages pages;

    DeskPage(Desks desks, Pages pages) {
        this.desks = desks;
        this.pages = pages;
    }

    /// @param nobody whether somebody just asked for the next customer and there was none
    @GetMapping(Address.DESK)
    View show(@RequestParam(defaultValue = "false") boolean nobody, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        if (!Rights.has(me, Permission.SEE_LINE)) {
            return pages.show("desk/no-line");
        }
        Words words = pages.words(request);
        return pages.show("desk/desk", desks.empty(me, nobody ? words.say("desk.take.nobody") : null, words));
    }
}
