package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Participants;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.AccessCopy;
import org.gehoor.erasure.CopyInWords;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.Subject;
import org.gehoor.erasure.Subjects;
import org.gehoor.ledger.Ground;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/data`: everything we hold on a customer, the whole copy of it, and erasing it for a customer who asked for it
/// otherwise than on their own page.
@Controller
final class DataPage {

    /// How somebody asked. No free words: they would outlive what is erased, in the audit that nobody can change.
    private static final Set<String> ASKED = Set.of("phone", "mail", "letter", "visit", "order");

    private final Subjects subjects;
    private final Participants participants;
    private final Taking taking;
    private final Erasure erasure;
    private final Sheets sheets;

    DataPage(Subjects subjects, Participants participants, Taking taking, Erasure erasure, Sheets sheets) {
        this.subjects = subjects;
        this.participants = participants;
        this.taking = taking;
        this.erasure = erasure;
        this.sheets = sheets;
    }

    /// What makes a copy.
    record Taking(AccessCopies copies, CopyInWords inWords, JsonCopy asJson) {}

    /// What makes the page, and remembers who saw it.
    record Sheets(OwnSheets own, Audit audit) {}

    @GetMapping("/desk/conversations/{id}/data")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SEE_DATA);
        Conversation one = sheets.own().find(id, me);
        sheets.audit().record(me.id(), "see data", subject(one));
        return page(HttpStatus.OK, one, Faults.none(), request);
    }

    @GetMapping("/desk/conversations/{id}/data/copy.json")
    void json(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletResponse response) throws IOException {
        AccessCopy copy = copy(id, me);
        attach(response, "application/json", "access-copy.json");
        taking.asJson().write(copy, response.getOutputStream());
    }

    @GetMapping("/desk/conversations/{id}/data/copy.html")
    void html(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AccessCopy copy = copy(id, me);
        attach(response, "text/html;charset=UTF-8", "access-copy.html");
        taking.inWords().write(copy, sheets.own().words(request), response.getOutputStream());
    }

    @PostMapping("/desk/conversations/{id}/data/erasure")
    View erase(@PathVariable String id, @RequestParam(defaultValue = "") String asked, @RequestParam(defaultValue = "") String sure,
               @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.ERASE);
        Conversation one = sheets.own().find(id, me);
        Words words = sheets.own().words(request);
        Faults faults = Faults.none();
        if (!ASKED.contains(asked)) {
            faults = faults.with("asked", words.say("desk.data.asked_missing"));
        }
        if (!sure.equals("yes")) {
            faults = faults.with("sure", words.say("desk.data.sure_missing"));
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, faults, request);
        }
        try {
            sheets.audit().record(me.id(), "erase, asked by " + asked, subject(one));
            erasure.erase(whose(one), _ -> new Author.Person(me.id(), me.name()), asked.equals("order") ? Ground.ORDER : Ground.CUSTOMER);
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return page(refused.code().kind().status(), one, sheets.own().faults("asked", refused, request), request);
        }
    }

    private AccessCopy copy(String id, StaffMember me) {
        Rights.check(me, Permission.SEE_DATA);
        Conversation one = sheets.own().find(id, me);
        sheets.audit().record(me.id(), "access copy", subject(one));
        return taking.copies().of(whose(one), true);
    }

    private View page(HttpStatus status, Conversation one, Faults faults, HttpServletRequest request) {
        Words words = sheets.own().words(request);
        Subject whose = whose(one);
        AccessCopy copy = taking.copies().of(whose, true);
        boolean left = taking.copies().cases(copy).anyMatch(some -> !some.conversation().isErased());
        return sheets.own().show(status, "desk/data", new DataSheet(sheets.own().about(one, request), taking.inWords().holdings(copy, words),
                erasure.open(whose).size(), left, asks(words), faults));
    }

    private Subject whose(Conversation one) {
        return subjects.of(participants.customer(one.id()));
    }

    private static String subject(Conversation one) {
        return "conversation:" + one.id();
    }

    private static List<Choice> asks(Words words) {
        return List.of(new Choice("phone", words.say("desk.data.by_phone"), words.say("desk.data.by_phone_hint")),
                new Choice("mail", words.say("desk.data.by_mail"), words.say("desk.data.by_mail_hint")),
                new Choice("letter", words.say("desk.data.by_letter")), new Choice("visit", words.say("desk.data.by_visit")),
                new Choice("order", words.say("desk.data.by_order"), words.say("desk.data.by_order_hint")));
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
