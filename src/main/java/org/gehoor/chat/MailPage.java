package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Pages;
import org.gehoor.timeline.Originals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/chat/{id}/mails/{number}`: a mail by which a chat went on, as it came, for browsers that may see it.
@Controller
final class MailPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Originals originals;

    MailPage(Pages pages, ChatDoor door, Originals originals) {
        this.pages = pages;
        this.door = door;
        this.originals = originals;
    }

    @GetMapping("/chat/{id}/mails/{number}")
    View show(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        Conversation one = door.open(id, request);
        return pages.show("chat/mail", originals.view(originals.find(one.id(), number), Addresses.of(one), pages.words(request))).framing().secretly();
    }

    @GetMapping("/chat/{id}/mails/{number}/html")
    View html(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        return originals.framed(originals.find(door.open(id, request).id(), number), false, pages.words(request));
    }

    @PostMapping("/chat/{id}/mails/{number}/pictures")
    View pictures(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        return originals.framed(originals.find(door.open(id, request).id(), number), true, pages.words(request));
    }
}
