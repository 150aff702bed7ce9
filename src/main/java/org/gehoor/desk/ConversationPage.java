package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}`: one conversation, between the line and what stands beside it.
@Controller
final class ConversationPage {

    private final Desks desks;
    private final Pages pages;

    ConversationPage(Desks desks, Pages pages) {
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/desk/conversations/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return pages.show("desk/desk", desks.with(id, me, Typing.nothing(), pages.words(request)));
    }
}
