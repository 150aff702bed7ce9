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

/// `POST /chat/{id}/handover`: a person, please. What was typed goes along; words that cannot be taken do not stand in the way.
@Controller
final class HandoverPage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Handover handover;

    HandoverPage(ChatDoor door, Remarks remarks, Handover handover) {
        this.door = door;
        this.remarks = remarks;
        this.handover = handover;
    }

    @PostMapping("/chat/{id}/handover")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        remarks.with(conversation, message, Uploads.of(request), once,
                author -> handover.askForPerson(conversation.id(), author, Need.NONE));
        return Addresses.see(conversation);
    }
}
