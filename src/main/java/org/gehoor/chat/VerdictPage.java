package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.files.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /chat/{id}/verdict`: the customer says whether an answer of the computer helped. What was typed goes along. When it did not help,
/// the computer says what else it has, or brings a person.
@Controller
final class VerdictPage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Verdicts verdicts;
    private final Assistance assistance;

    VerdictPage(ChatDoor door, Remarks remarks, Verdicts verdicts, Assistance assistance) {
        this.door = door;
        this.remarks = remarks;
        this.verdicts = verdicts;
        this.assistance = assistance;
    }

    @PostMapping("/chat/{id}/verdict")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String verdict, @RequestParam(defaultValue = "") String message,
                @RequestParam(defaultValue = "") String once, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        remarks.with(conversation, message, Uploads.of(request), once, author -> Verdicts.Verdict.read(verdict).ifPresent(said -> verdicts.judge(conversation, author, said)));
        assistance.answer(conversation.id());
        return Addresses.see(conversation);
    }
}
