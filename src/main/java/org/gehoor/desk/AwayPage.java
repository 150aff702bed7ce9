package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Pages;
import org.gehoor.queue.CutOff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/away`: somebody leaves while they are helping people, and says what becomes of them.
@Controller
final class AwayPage {

    static final String ADDRESS = "/desk/away";

    private final Departures departures;
    private final People people;
    private final Pages pages;

    AwayPage(Departures departures, People people, Pages pages) {
        this.departures = departures;
        this.people = people;
        this.pages = pages;
    }

    /// @param out whether they want to sign out
    @GetMapping(ADDRESS)
    View show(@RequestParam(defaultValue = "false") boolean out, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.PICK_UP);
        Words words = pages.words(request);
        List<Conversation> inHand = departures.inHand(me);
        Map<ConversationId, String> names = people.names(inHand.stream().map(Conversation::id).toList(), words);
        return pages.show("desk/away", new Away(out, inHand.stream()
                .map(one -> new Away.Contact(Address.of(one.id()), names.getOrDefault(one.id(), ""), one.gist(), Heads.state(one, words))).toList()));
    }

    /// Gives everybody back to the line.
    @PostMapping(ADDRESS)
    View create(@AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.PICK_UP);
        departures.giveBack(me, CutOff.How.AWAY);
        return Address.go(Address.DESK);
    }
}
