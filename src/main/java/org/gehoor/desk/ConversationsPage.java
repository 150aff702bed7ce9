package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Reference;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations`: what somebody has in hand, what ended lately, and what is looked for: by reference, name, address or words.
@Controller
final class ConversationsPage {

    private static final int MOST = 50;

    private final Conversations conversations;
    private final Lineup lineup;
    private final Finding finding;
    private final Pages pages;

    ConversationsPage(Conversations conversations, Lineup lineup, Finding finding, Pages pages) {
        this.conversations = conversations;
        this.lineup = lineup;
        this.finding = finding;
        this.pages = pages;
    }

    @GetMapping(Address.CONVERSATIONS)
    View show(@RequestParam(defaultValue = "mine") String list, @RequestParam(name = "q", defaultValue = "") String typed,
              @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.READ_CONVERSATION);
        Words words = pages.words(request);
        String q = typed.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        Optional<Reference> reference = Reference.read(q);
        Optional<Conversation> found = reference.flatMap(conversations::find);
        if (found.isPresent()) {
            return Address.go(Address.of(found.get().id()));
        }
        if (q.isBlank()) {
            return pages.show("desk/list", view(me, list, q, Faults.none(), words));
        }
        if (finding.canFind(q)) {
            Found all = finding.find(q, me, words);
            boolean mistyped = all.isEmpty() && reference.isPresent();
            return pages.show("desk/found", new FoundView(all, view(me, "", q, mistyped ? fault(words.say("desk.list.not_found")) : Faults.none(), words)));
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/list", view(me, list, q, fault(words.say("desk.list.nothing_to_find")), words));
    }

    private static Faults fault(String problem) {
        return Faults.none().with("q", problem);
    }

    private ListView view(StaffMember me, String list, String q, Faults faults, Words words) {
        List<Conversation> own = conversations.ofOwner(me.id());
        List<Conversation> shown = switch (list) {
            case "customers" -> own.stream().filter(one -> one.turn() instanceof Turn.WaitingForCustomer).toList();
            case "ended" -> conversations.endedLately(MOST);
            case "" -> List.of();
            default -> own.stream().filter(one -> one.turn() instanceof Turn.WithPerson).toList();
        };
        return ListView.of(list, lineup.rows(shown, Optional.empty(), words), own, q, me, faults);
    }
}
