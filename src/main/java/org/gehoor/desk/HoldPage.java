package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.erasure.ErasureRefusal;
import org.gehoor.erasure.LegalHold;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/hold`: keeping something from being erased until a day, with a reason that the customer can read.
@Controller
final class HoldPage {

    private final LegalHolds holds;
    private final Audit audit;
    private final OwnSheets sheets;

    HoldPage(LegalHolds holds, Audit audit, OwnSheets sheets) {
        this.holds = holds;
        this.audit = audit;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/hold")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HOLD);
        return page(HttpStatus.OK, sheets.find(id, me), new Typed("conversation", "", ""), Faults.none(), request);
    }

    /// What was typed.
    private record Typed(String what, String reason, String until) {}

    @PostMapping("/desk/conversations/{id}/hold")
    View create(@PathVariable String id, @RequestParam(defaultValue = "conversation") String what, @RequestParam(defaultValue = "") String reason,
                @RequestParam(defaultValue = "") String until, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.HOLD);
        Conversation one = sheets.find(id, me);
        Words words = sheets.words(request);
        var typed = new Typed(what, reason, until);
        Faults faults = Faults.none();
        Optional<Instant> end = end(until, words);
        if (end.isEmpty()) {
            faults = faults.with("until", words.say("desk.hold.until_missing"));
        }
        if (reason.isBlank()) {
            faults = faults.with("reason", words.say("desk.hold.reason_missing"));
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, typed, faults, request);
        }
        try {
            Text why = Text.read(reason);
            audit.record(me.id(), "hold " + (what.equals("customer") ? "customer" : "conversation"), "conversation:" + one.id());
            if (what.equals("customer")) {
                holds.holdCustomer(one.id(), author(me), why, end.orElseThrow());
            } else {
                holds.hold(one.id(), author(me), why, end.orElseThrow());
            }
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            String field = refused.code() == ErasureRefusal.NO_SUCH_END ? "until" : "reason";
            return page(refused.code().kind().status(), one, typed, sheets.faults(field, refused, request), request);
        }
    }

    /// A hold is not needed any more.
    @PostMapping("/desk/conversations/{id}/hold/end")
    View destroy(@PathVariable String id, @RequestParam UUID hold, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.HOLD);
        Conversation one = sheets.find(id, me);
        audit.record(me.id(), "end hold", "conversation:" + one.id());
        holds.lift(hold, author(me));
        return Address.go(Address.of(one.id()));
    }

    private View page(HttpStatusCode status, Conversation one, Typed typed, Faults faults, HttpServletRequest request) {
        Words words = sheets.words(request);
        Optional<LegalHold> now = holds.of(one.id());
        String held = now.map(hold -> words.say("desk.hold.now", "day", words.day(hold.until()), "reason", hold.reason())).orElse("");
        List<Choice> choices = List.of(new Choice("conversation", words.say("desk.hold.conversation")),
                new Choice("customer", words.say("desk.hold.customer"), words.say("desk.hold.customer_hint")));
        return sheets.show(status, "desk/hold", new HoldSheet(sheets.about(one, request), choices, typed.what(), typed.reason(), typed.until(), held,
                now.map(hold -> hold.id().toString()).orElse(""), faults));
    }

    /// The last moment of the day that was chosen.
    private static Optional<Instant> end(String day, Words words) {
        try {
            return Optional.of(LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(words.zone()).toInstant().minusSeconds(1));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Author.Person author(StaffMember me) {
        return new Author.Person(me.id(), me.name());
    }
}
