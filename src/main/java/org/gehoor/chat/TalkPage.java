package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.pages.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/chat/{id}`: the conversation, in any of its states.
@Controller
final class TalkPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Talks talks;

    TalkPage(Pages pages, ChatDoor door, Talks talks) {
        this.pages = pages;
        this.door = door;
        this.talks = talks;
    }

    @GetMapping("/chat/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        return pages.show("chat/talk", talks.show(door.open(id, request), pages.words(request), Unsent.NOTHING));
    }
}
