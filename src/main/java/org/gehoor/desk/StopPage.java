package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.CutOff;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/stop`: I have to stop before it is done. The customer comes to the head of the line, with our apology.
@Controller
final class StopPage {

    private final CutOff cutOff;
    private final Writing writing;
    private final OwnSheets sheets;
    private final Answering answering;

    StopPage(CutOff cutOff, Writing writing, OwnSheets sheets, Answering answering) {
        this.cutOff = cutOff;
        this.writing = writing;
        this.sheets = sheets;
        this.answering = answering;
    }

    @GetMapping("/desk/conversations/{id}/stop")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HAND_OVER);
        return sheets.show(HttpStatus.OK, "desk/stop", sheets.about(sheets.open(id, me), request));
    }

    @PostMapping("/desk/conversations/{id}/stop")
    View create(@PathVariable String id, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HAND_OVER);
        Conversation one = sheets.find(id, me);
        try {
            writing.onceAfterAnswer(once, one.id(), me, _ -> cutOff.end(one.id(), me, CutOff.How.STOPPED));
            return Address.go(Address.DESK);
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }
}
