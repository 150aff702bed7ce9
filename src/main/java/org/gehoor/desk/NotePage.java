package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.files.Files;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/notes`: words for colleagues. They cannot go to the customer.
@Controller
final class NotePage {

    private final Exchange exchange;
    private final Files files;
    private final Writing writing;
    private final Answering answering;

    NotePage(Saying saying, Writing writing, Answering answering) {
        this.exchange = saying.exchange();
        this.files = saying.files();
        this.writing = writing;
        this.answering = answering;
    }

    @PostMapping("/desk/conversations/{id}/notes")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "0") long seen,
                @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.NOTE);
        Conversation one = answering.find(id, me);
        try {
            Text text = Text.read(note);
            Uploads uploads = Uploads.of(request);
            writing.once(once, one.id(), me, author -> exchange.note(one.id(), author, text, files.keep(one.id().value(), uploads)));
            return answering.noted(one, seen, me, request);
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.note(note), refused, "note", request);
        }
    }
}
