package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/close`: the ways to an end. Asking the customer is the first; only the customer closes by it.
@Controller
final class ClosePage {

    private final Closing closing;
    private final Writing writing;
    private final OwnSheets sheets;
    private final Answering answering;

    ClosePage(Closing closing, Writing writing, OwnSheets sheets, Answering answering) {
        this.closing = closing;
        this.writing = writing;
        this.sheets = sheets;
        this.answering = answering;
    }

    @GetMapping("/desk/conversations/{id}/close")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.ASK_TO_CLOSE);
        Conversation one = sheets.open(id, me);
        boolean asked = one.turn() instanceof Turn.WaitingForCustomer waiting && waiting.askedToClose().isPresent();
        return sheets.show(HttpStatus.OK, "desk/close", new ClosingChoice(sheets.about(one, request), asked,
                Rights.has(me, Permission.CLOSE_BY_LETTER), one.turn() instanceof Turn.WithPerson && Rights.has(me, Permission.SET_ASIDE)));
    }

    @PostMapping("/desk/conversations/{id}/closing-question")
    View create(@PathVariable String id, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.ASK_TO_CLOSE);
        Conversation one = sheets.find(id, me);
        try {
            writing.onceAfterAnswer(once, one.id(), me, author -> closing.askToClose(one.id(), author));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }
}
