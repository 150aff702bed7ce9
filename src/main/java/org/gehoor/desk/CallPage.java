package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/calls`: what came of a call that was promised.
@Controller
final class CallPage {

    private final CallBacks calls;
    private final Writing writing;
    private final Answering answering;

    CallPage(CallBacks calls, Writing writing, Answering answering) {
        this.calls = calls;
        this.writing = writing;
        this.answering = answering;
    }

    /// @param outcome of the call: `reached`, `not_reached` or `wrong_number`
    /// @param summary what was said, in short, if anything is to be kept of it; the customer reads it too
    @PostMapping("/desk/conversations/{id}/calls")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String summary, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = answering.find(id, me);
        try {
            String words = summary.isBlank() ? "" : Text.read(summary).words();
            writing.once(once, one.id(), me, author -> {
                switch (outcome) {
                    case "reached" -> calls.reached(one.id(), author, words);
                    case "wrong_number" -> calls.wrongNumber(one.id(), author, words);
                    case "not_reached" -> calls.notReached(one.id(), author, words);
                    default -> { }
                }
            });
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return answering.refused(one, me, Typing.call(summary), refused, "summary", request);
        }
    }
}
