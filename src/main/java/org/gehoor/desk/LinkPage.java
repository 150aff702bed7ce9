package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.files.Uploads;
import org.gehoor.knowledge.Article;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /desk/conversations/{id}/links`: an article is put into the answer that is being written, as text that its writer can change. Nothing is
/// said or counted until the answer is sent.
@Controller
final class LinkPage {

    private final Reading reading;
    private final Knowing knowing;
    private final Desks desks;
    private final Pages pages;

    LinkPage(Reading reading, Knowing knowing, Desks desks, Pages pages) {
        this.reading = reading;
        this.knowing = knowing;
        this.desks = desks;
        this.pages = pages;
    }

    /// @param message what is written already
    /// @throws Refusal NO_ARTICLE when customers may not read it
    @PostMapping("/desk/conversations/{id}/links")
    View create(@PathVariable String id, @RequestParam String article, @RequestParam(defaultValue = "") String message,
                @RequestParam(defaultValue = Talks.CUSTOMERS_TURN) String next, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = reading.find(id, me);
        Article linked = knowing.find(article).filter(Knowing::mayBeLinked).orElseThrow(() -> new Refusal(DeskRefusal.NO_ARTICLE));
        Words words = pages.words(request);
        String text = knowing.linked(message, linked, pages.words(one.language()));
        return pages.show("desk/desk", desks.with(id, me, Typing.adding(text, next).choosingAgain(Uploads.of(request), "files", words), words));
    }
}
