package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.letters.Leavings;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/leaving`: an answer that is not said yet: taken back, sent all the same, or thrown away. Only by who wrote it.
@Controller
final class LeavingPage {

    private final Leavings leavings;
    private final Leaves leaves;
    private final Answering answering;

    LeavingPage(Leavings leavings, Leaves leaves, Answering answering) {
        this.leavings = leavings;
        this.leaves = leaves;
        this.answering = answering;
    }

    @PostMapping("/desk/conversations/{id}/leaving/end")
    View takeBack(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return doing(id, me, request, one -> {
            leavings.takeBack(one.id(), me.id());
            return leaves.letter(one.id(), me).isEmpty() ? Address.of(one.id()) : Address.of(one.id()) + "/letter";
        });
    }

    @PostMapping("/desk/conversations/{id}/leaving")
    View sendAnyway(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return doing(id, me, request, one -> {
            leavings.sendAnyway(one.id(), me.id());
            return Address.of(one.id());
        });
    }

    @PostMapping("/desk/conversations/{id}/taken-back/end")
    View drop(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return doing(id, me, request, one -> {
            leavings.drop(one.id(), me.id(), List.of());
            return Address.of(one.id());
        });
    }

    /// What is done, and where it leads.
    @FunctionalInterface
    private interface Deed {
        String of(Conversation one);
    }

    private View doing(String id, StaffMember me, HttpServletRequest request, Deed deed) {
        Rights.check(me, Permission.REPLY);
        Conversation one = answering.find(id, me);
        try {
            return Address.go(deed.of(one));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }
}
