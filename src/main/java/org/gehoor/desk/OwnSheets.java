package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Page;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatusCode;

/// What every page has that does one thing with a conversation somebody has in hand: handing over, closing, setting aside.
final class OwnSheets {

    private final Reading reading;
    private final People people;
    private final Pages pages;

    OwnSheets(Reading reading, People people, Pages pages) {
        this.reading = reading;
        this.people = people;
        this.pages = pages;
    }

    /// To show a page about it.
    ///
    /// @throws Refusal NOT_FOUND; NOT_YOURS when a colleague has it, NOT_NOW when nobody has
    Conversation open(String id, StaffMember me) {
        Conversation one = reading.open(id, me);
        if (!Heads.isOf(one, me)) {
            boolean colleagues = one.turn() instanceof Turn.WithPerson || one.turn() instanceof Turn.WaitingForCustomer;
            throw new Refusal(colleagues ? ConversationRefusal.NOT_YOURS : ConversationRefusal.NOT_NOW);
        }
        return one;
    }

    /// To do it; whether it may be done is for the room that does it.
    Conversation find(String id, StaffMember me) {
        return reading.find(id, me);
    }

    About about(Conversation one, HttpServletRequest request) {
        return About.of(one, people, words(request));
    }

    Faults faults(String field, Refusal refused, HttpServletRequest request) {
        return Faults.none().with(field, words(request).say(refused.code().key(), refused.namesAndValues()));
    }

    Page show(HttpStatusCode status, String template, Object it) {
        return pages.show(status, template, it);
    }

    Words words(HttpServletRequest request) {
        return pages.words(request);
    }
}
