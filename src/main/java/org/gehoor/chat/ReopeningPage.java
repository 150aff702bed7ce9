package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.files.Uploads;
import org.gehoor.queue.Handover;
import org.gehoor.vocabulary.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /chat/{id}/reopening`: it was not solved after all. One step, with the same person.
@Controller
final class ReopeningPage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Handover handover;

    ReopeningPage(ChatDoor door, Remarks remarks, Handover handover) {
        this.door = door;
        this.remarks = remarks;
        this.handover = handover;
    }

    @PostMapping("/chat/{id}/reopening")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        remarks.with(conversation, message, Uploads.of(request), once, author -> handover.askForPerson(conversation.id(), author, Need.NONE));
        return Addresses.see(conversation);
    }
}
