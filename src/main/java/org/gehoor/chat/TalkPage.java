package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Presence;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/chat/{id}`: the conversation, in any of its states. Whoever loads it is there.
@Controller
final class TalkPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Talks talks;
    private final Presence presence;

    TalkPage(Pages pages, ChatDoor door, Talks talks, Presence presence) {
        this.pages = pages;
        this.door = door;
        this.talks = talks;
        this.presence = presence;
    }

    @GetMapping("/chat/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        boolean back = presence.seen(conversation, false);
        return pages.show("chat/talk", talks.show(back ? door.open(id, request) : conversation, pages.words(request), Unsent.NOTHING));
    }
}
