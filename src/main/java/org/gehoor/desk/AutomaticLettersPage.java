package org.gehoor.desk;

import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/automatic-letters`: automatic letters go to this customer again, whose address was taken for a machine's.
@Controller
final class AutomaticLettersPage {

    private final People people;
    private final Answering answering;
    private final Audit audit;

    AutomaticLettersPage(People people, Answering answering, Audit audit) {
        this.people = people;
        this.answering = answering;
        this.audit = audit;
    }

    @PostMapping("/desk/conversations/{id}/automatic-letters")
    View create(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.REPLY);
        Conversation one = answering.find(id, me);
        audit.record(me.id(), "automatic letters again", "conversation:" + one.id());
        people.answersInPerson(people.of(one.id()));
        return Address.go(Address.of(one.id()));
    }
}
