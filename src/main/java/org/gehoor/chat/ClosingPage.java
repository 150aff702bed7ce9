package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.files.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /chat/{id}/closing`: the customer says that it is solved. Only the customer can.
@Controller
final class ClosingPage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Closing closing;

    ClosingPage(ChatDoor door, Remarks remarks, Closing closing) {
        this.door = door;
        this.remarks = remarks;
        this.closing = closing;
    }

    @PostMapping("/chat/{id}/closing")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        remarks.with(conversation, message, Uploads.of(request), once, author -> closing.customerCloses(conversation.id(), author));
        return Addresses.see(conversation);
    }
}
