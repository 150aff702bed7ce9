package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Taking somebody out of the line: whoever waits longest, or the one that is shown when that is the same.
@Controller
final class PickUpPage {

    private final PickUp pickUp;
    private final Answering answering;

    PickUpPage(PickUp pickUp, Answering answering) {
        this.pickUp = pickUp;
        this.answering = answering;
    }

    @PostMapping("/desk/pickups")
    View next(@AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.PICK_UP);
        Optional<ConversationId> taken = pickUp.next(me);
        return Address.go(taken.map(Address::of).orElse(Address.DESK + "?nobody=true"));
    }

    @PostMapping("/desk/conversations/{id}/pickup")
    View create(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.PICK_UP);
        Conversation one = answering.find(id, me);
        try {
            return Address.go(Address.of(pickUp.exactly(one.id(), me)));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }
}
