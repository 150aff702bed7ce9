package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/line`: the line as it is now, as pieces for a page that is open. Asking for it is a sign of life of who looks.
@Controller
final class LinePage {

    private final Lineup lineup;
    private final Heads heads;
    private final Reading reading;
    private final Pages pages;

    LinePage(Lineup lineup, Heads heads, Reading reading, Pages pages) {
        this.lineup = lineup;
        this.heads = heads;
        this.reading = reading;
        this.pages = pages;
    }

    /// @param at the conversation that is shown; its head tells no more than its row in the line
    @GetMapping("/desk/line")
    View show(@RequestParam Optional<String> at, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SEE_LINE);
        Words words = pages.words(request);
        Optional<Conversation> shown = at.map(id -> reading.find(id, me));
        Optional<Head> head = shown.filter(one -> one.turn() instanceof Turn.WaitingForPerson || Heads.isOf(one, me))
                .map(one -> heads.head(one, me, words));
        return pages.show("desk/line-piece", new LinePiece(lineup.pane(me, shown.map(Conversation::id), words), head.orElse(null)));
    }

    /// Who rings for who looks, for a page without the line. Asking is a sign of life too.
    @GetMapping("/desk/ring")
    View ring(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.PICK_UP);
        return pages.show("desk/ring-piece", lineup.self(me, pages.words(request)));
    }

    /// The same sign of life from a page on which nobody rings.
    @GetMapping("/desk/present")
    ResponseEntity<Void> present() {
        return ResponseEntity.noContent().build();
    }
}
