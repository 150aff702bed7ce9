package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Offers;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/offer`: taking who is offered, or not now.
@Controller
final class OfferPage {

    private final Offers offers;
    private final Answering answering;

    OfferPage(Offers offers, Answering answering) {
        this.offers = offers;
        this.answering = answering;
    }

    @PostMapping("/desk/conversations/{id}/offer")
    View create(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.PICK_UP);
        Conversation one = answering.find(id, me);
        try {
            return Address.go(Address.of(offers.take(one.id(), me)));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.nothing(), refused, "message", request);
        }
    }

    @PostMapping("/desk/conversations/{id}/offer/refusal")
    View destroy(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.PICK_UP);
        offers.decline(answering.find(id, me).id(), me.id());
        return Address.go(Address.DESK);
    }
}
