package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Handover;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/set-aside`: ending what is no customer's matter, with the reason; and taking that back.
@Controller
final class SetAsidePage {

    private final Closing closing;
    private final Handover handover;
    private final Writing writing;
    private final OwnSheets sheets;
    private final Answering answering;

    SetAsidePage(Closing closing, Handover handover, Writing writing, OwnSheets sheets, Answering answering) {
        this.closing = closing;
        this.handover = handover;
        this.writing = writing;
        this.sheets = sheets;
        this.answering = answering;
    }

    @GetMapping("/desk/conversations/{id}/set-aside")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SET_ASIDE);
        Conversation one = sheets.open(id, me);
        return sheets.show(HttpStatus.OK, "desk/set-aside", new Ending(sheets.about(one, request), "", Faults.none()));
    }

    @PostMapping("/desk/conversations/{id}/set-aside")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String reason, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SET_ASIDE);
        Conversation one = sheets.find(id, me);
        try {
            Text why = Text.read(reason);
            writing.onceAfterAnswer(once, one.id(), me, author -> closing.setAside(one.id(), author, why));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return sheets.show(refused.code().kind().status(), "desk/set-aside",
                    new Ending(sheets.about(one, request), reason, sheets.faults("reason", refused, request)));
        }
    }

    /// Back into the line, with the old time of waiting.
    @PostMapping("/desk/conversations/{id}/set-aside/end")
    View destroy(@PathVariable String id, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SET_ASIDE);
        Conversation one = sheets.find(id, me);
        try {
            writing.once(once, one.id(), me, author -> bringBack(sheets.find(id, me), author));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }

    private void bringBack(Conversation one, Author.Person author) {
        if (!(one.turn() instanceof Turn.SetAside)) {
            throw new Refusal(ConversationRefusal.NOT_NOW);
        }
        handover.reopen(one.id(), author);
    }
}
