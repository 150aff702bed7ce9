package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
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

/// `/desk/conversations/{id}/messages/{number}/whole`: the words of one message with the card number or citizen's number that is hidden everywhere
/// else. Seeing it is an act: it is recorded before it is shown, and its reason stands in the conversation as a note. The page is kept nowhere.
@Controller
final class UnmaskPage {

    private final Timelines timelines;
    private final Exchange exchange;
    private final Audit audit;
    private final Writing writing;
    private final OwnSheets sheets;

    UnmaskPage(Timelines timelines, Exchange exchange, Audit audit, Writing writing, OwnSheets sheets) {
        this.timelines = timelines;
        this.exchange = exchange;
        this.audit = audit;
        this.writing = writing;
        this.sheets = sheets;
    }

    @GetMapping("/desk/conversations/{id}/messages/{number}/whole")
    View show(@PathVariable String id, @PathVariable String number, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.UNMASK);
        Conversation one = sheets.find(id, me);
        return page(HttpStatus.OK, one, hidden(one, number), "", Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/messages/{number}/whole")
    View create(@PathVariable String id, @PathVariable String number, @RequestParam(defaultValue = "") String reason, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.UNMASK);
        Conversation one = sheets.find(id, me);
        Entry hidden = hidden(one, number);
        Words words = sheets.words(request);
        if (reason.isBlank()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, hidden, reason, Faults.none().with("reason", words.say("desk.unmask.reason_missing")), request);
        }
        try {
            Text note = Text.read(words.say("desk.unmask.note", "time", words.when(hidden.at()), "reason", reason.strip()));
            audit.record(me.id(), "unmask entry " + hidden.sequence(), "conversation:" + one.id());
            writing.once(once, one.id(), me, author -> exchange.note(one.id(), author, note));
        } catch (Refusal refused) {
            return page(refused.code().kind().status(), one, hidden, reason, sheets.faults("reason", refused, request), request);
        }
        Entry whole = timelines.inFull(one.id(), hidden.sequence()).orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
        return sheets.show(HttpStatus.OK, "desk/unmasked", new Unmasked(sheets.about(one, request), text(whole))).secretly();
    }

    /// A line in which something is hidden.
    private Entry hidden(Conversation one, String number) {
        return Optional.of(number).filter(typed -> typed.matches("[1-9]\\d{0,8}")).flatMap(typed -> timelines.find(one.id(), Long.parseLong(typed)))
                .filter(Entry::hides).filter(entry -> !text(entry).isBlank()).orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    private View page(HttpStatusCode status, Conversation one, Entry hidden, String reason, Faults faults, HttpServletRequest request) {
        String href = Address.of(one.id()) + "/messages/" + hidden.sequence() + "/whole";
        return sheets.show(status, "desk/unmask", new UnmaskSheet(sheets.about(one, request), href, text(hidden), reason, faults)).secretly();
    }

    private static String text(Entry entry) {
        return switch (entry.what()) {
            case Entry.What.Message message -> message.mail().map(mail -> mail.subject() + "\n\n").orElse("") + message.text();
            case Entry.What.Note note -> note.text();
            case Entry.What.FinalLetter letter -> letter.text();
            case Entry.What.Called called -> called.text();
            case Entry.What.Rated rated -> rated.text();
            default -> "";
        };
    }
}
