package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.letters.Leaving;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/letter`: closing by a letter that gives the reasons, when the customer's yes cannot be had (G7).
@Controller
final class LetterPage {

    private final Closing closing;
    private final Writing writing;
    private final Leaves leaves;
    private final OwnSheets sheets;

    LetterPage(Closing closing, Writing writing, Leaves leaves, OwnSheets sheets) {
        this.closing = closing;
        this.writing = writing;
        this.leaves = leaves;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/letter")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.CLOSE_BY_LETTER);
        Conversation one = sheets.open(id, me);
        return sheets.show(HttpStatus.OK, "desk/letter", new Ending(sheets.about(one, request), leaves.letter(one.id(), me), Faults.none()));
    }

    @PostMapping("/desk/conversations/{id}/letter")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String letter, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.CLOSE_BY_LETTER);
        Conversation one = sheets.find(id, me);
        try {
            Text text = Text.read(letter);
            if (text.words().length() < Closing.LEAST_LETTER) {
                throw new Refusal(DeskRefusal.LETTER_TOO_SHORT, "least", Closing.LEAST_LETTER);
            }
            writing.onceAfterAnswer(once, one.id(), me, author -> close(one, author, text, me));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return sheets.show(refused.code().kind().status(), "desk/letter",
                    new Ending(sheets.about(one, request), letter, sheets.faults("letter", refused, request)));
        }
    }

    private void close(Conversation one, Author.Person author, Text text, StaffMember me) {
        leaves.pickUp(one.id(), me, List.of());
        if (leaves.waits(one.id(), author)) {
            leaves.begin(one.id(), author, new Leaving.Plan(text.words(), Optional.empty(), true, List.of()));
        } else {
            closing.closeByLetter(one.id(), author, text);
        }
    }
}
