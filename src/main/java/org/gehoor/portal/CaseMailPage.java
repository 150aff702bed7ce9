package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.timeline.Originals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/cases/{name}/mails/{number}`: a mail as it came, for browsers that may read the whole of the case.
@Controller
final class CaseMailPage {

    private final Pages pages;
    private final CaseDoor door;
    private final Originals originals;

    CaseMailPage(Pages pages, CaseDoor door, Originals originals) {
        this.pages = pages;
        this.door = door;
        this.originals = originals;
    }

    @GetMapping("/cases/{name}/mails/{number}")
    View show(@PathVariable String name, @PathVariable String number, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return pages.show("portal/mail", originals.view(find(opened, number), opened.address(), pages.words(request))).framing().secretly();
    }

    @GetMapping("/cases/{name}/mails/{number}/html")
    View html(@PathVariable String name, @PathVariable String number, HttpServletRequest request) {
        return originals.framed(find(door.open(name, request), number), false, pages.words(request));
    }

    @PostMapping("/cases/{name}/mails/{number}/pictures")
    View pictures(@PathVariable String name, @PathVariable String number, HttpServletRequest request) {
        return originals.framed(find(door.open(name, request), number), true, pages.words(request));
    }

    private Originals.Kept find(CaseDoor.Opened opened, String number) {
        if (!opened.whole()) {
            throw new Refusal(ConversationRefusal.NOT_FOUND);
        }
        return originals.find(opened.conversation().id(), number);
    }
}
