package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Handover;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/handover`: giving it to a colleague or a team, with the reason. The customer repeats nothing.
@Controller
final class HandoverPage {

    private final Handover handover;
    private final Colleagues colleagues;
    private final Writing writing;
    private final OwnSheets sheets;

    HandoverPage(Handover handover, Colleagues colleagues, Writing writing, OwnSheets sheets) {
        this.handover = handover;
        this.colleagues = colleagues;
        this.writing = writing;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/handover")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HAND_OVER);
        return show(HttpStatus.OK, sheets.open(id, me), me, "", "", Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/handover")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason,
                @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HAND_OVER);
        Conversation one = sheets.find(id, me);
        try {
            Text why = Text.read(reason);
            writing.onceAfterAnswer(once, one.id(), me, author -> give(one, author, to, me, why));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            String field = refused.code() == DeskRefusal.NO_SUCH_COLLEAGUE ? "to" : "reason";
            return show(refused.code().kind().status(), one, me, to, reason, sheets.faults(field, refused, request), request);
        }
    }

    private void give(Conversation one, Author.Person author, String to, StaffMember me, Text why) {
        Optional<StaffMember> colleague = colleagues.colleague(to, me);
        if (colleague.isPresent()) {
            handover.toColleague(one.id(), author, colleague.get(), why);
            return;
        }
        Team team = colleagues.team(to).orElseThrow(() -> new Refusal(DeskRefusal.NO_SUCH_COLLEAGUE));
        handover.toTeam(one.id(), author, team, why);
    }

    private View show(HttpStatusCode status, Conversation one, StaffMember me, String to, String reason, Faults faults, HttpServletRequest request) {
        return sheets.show(status, "desk/handover",
                new HandingOver(sheets.about(one, request), colleagues.choices(me, sheets.words(request)), to, reason, faults));
    }
}
