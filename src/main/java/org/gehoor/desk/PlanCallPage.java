package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Numbers;
import org.gehoor.callback.Slot;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Lines;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/callback`: planning a call, for instance when mail does not reach the customer. What was promised before
/// is not let off by that (see [org.gehoor.queue.Handover#callInstead]).
@Controller
final class PlanCallPage {

    private static final int MOST = 32;

    private final CallBacks calls;
    private final Lines lines;
    private final People people;
    private final Writing writing;
    private final OwnSheets sheets;

    PlanCallPage(CallBacks calls, Lines lines, People people, Writing writing, OwnSheets sheets) {
        this.calls = calls;
        this.lines = lines;
        this.people = people;
        this.writing = writing;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/callback")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.open(id, me);
        return page(HttpStatus.OK, one, people.of(one.id()).phone().map(Numbers::show).orElse(""), "", Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/callback")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String slot,
                @RequestParam UUID once, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.open(id, me);
        Optional<Instant> from = moment(slot);
        if (from.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, number, slot, Faults.none().with("slot", sheets.words(request).say("desk.plan.no_slot")), request);
        }
        Optional<PhoneNumber> typed = Optional.empty();
        try {
            PhoneNumber phone = Numbers.read(number);
            typed = Optional.of(phone);
            writing.once(once, one.id(), me, author -> calls.ask(one.id(), author, Need.NONE, phone, from.get()));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            if (refused.code().kind() != Refusal.Kind.ASK_AGAIN && typed.isEmpty()) {
                throw refused;
            }
            return page(refused.code().kind().status(), one, number, slot, sheets.faults(typed.isEmpty() ? "number" : "slot", refused, request), request);
        }
    }

    private View page(org.springframework.http.HttpStatusCode status, Conversation one, String number, String slot, Faults faults, HttpServletRequest request) {
        return sheets.show(status, "desk/plan-call", new Planned(sheets.about(one, request), number, slot, slots(one, sheets.words(request)), faults));
    }

    private List<Choice> slots(Conversation one, Words words) {
        return calls.slots(lines.get(one.line()), MOST).stream().filter(slot -> !slot.full()).map(slot -> choice(slot, words)).toList();
    }

    private static Choice choice(Slot slot, Words words) {
        return new Choice(slot.from().toString(), words.say("desk.plan.quarter", "day", words.day(slot.from()), "from", words.clock(slot.from()),
                "until", words.clock(slot.until())));
    }

    private static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(Instant.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
