package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.vocabulary.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/chat/{id}/need`: saying what we should take into account, while waiting. It only ever moves somebody forward.
@Controller
final class NeedPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Replies replies;
    private final Handover handover;
    private final Places places;

    NeedPage(Pages pages, ChatDoor door, Replies replies, Handover handover, Places places) {
        this.pages = pages;
        this.door = door;
        this.replies = replies;
        this.handover = handover;
        this.places = places;
    }

    @GetMapping("/chat/{id}/need")
    View show(@PathVariable String id, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        return pages.show("chat/need", new NeedForm(conversation.id().toString(), places.find(conversation.id()).map(Place::need).orElse(Need.NONE)));
    }

    @PostMapping("/chat/{id}/need")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String need, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        Need stated = Need.read(need);
        if (stated != Need.NONE) {
            handover.askForPerson(conversation.id(), replies.author(conversation.id()), stated);
        }
        return Addresses.see(conversation);
    }
}
