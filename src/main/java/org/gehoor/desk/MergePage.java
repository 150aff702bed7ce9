package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.sorting.Outlook;
import org.gehoor.sorting.Together;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Reference;
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

/// `/desk/conversations/{id}/merge`: choosing another conversation of the same person, reading what will come of it, doing it; and taking that back.
@Controller
final class MergePage {

    private static final int MOST = 12;

    private final Together together;
    private final Writing writing;
    private final OwnSheets sheets;
    private final Finding finding;

    MergePage(Together together, Writing writing, OwnSheets sheets, Finding finding) {
        this.together = together;
        this.writing = writing;
        this.sheets = sheets;
        this.finding = finding;
    }

    /// Finding the two, and recording that somebody did something with them.
    record Finding(Conversations conversations, Reading reading, Audit audit) {}

    @GetMapping("/desk/conversations/{id}/merge")
    View show(@PathVariable String id, @RequestParam(required = false) String with, @RequestParam(defaultValue = "") String reference,
              @RequestParam(defaultValue = "this") String stays, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation here = finding.reading().open(id, me);
        Words words = sheets.words(request);
        if (with == null && reference.isBlank()) {
            return choose(HttpStatus.OK, new Merged(sheets.about(here, request), others(here, words), "", "", stays, Faults.none()));
        }
        String typed = reference.isBlank() ? with : reference;
        Optional<Conversation> other = Reference.read(typed).flatMap(finding.conversations()::find);
        if (other.isEmpty()) {
            Faults faults = Faults.none().with(reference.isBlank() ? "with" : "reference", words.say("desk.merge.no_such"));
            return choose(HttpStatus.UNPROCESSABLE_CONTENT,
                    new Merged(sheets.about(here, request), others(here, words), typed, reference, stays, faults));
        }
        finding.audit().record(me.id(), "read", "conversation:" + other.get().id());
        return check(HttpStatus.OK, here, stays.equals("other") ? together.outlook(here.id(), other.get().id())
                : together.outlook(other.get().id(), here.id()), Faults.none(), request);
    }

    /// @param into the id of the one in which this one goes on
    @PostMapping("/desk/conversations/{id}/merge")
    View create(@PathVariable String id, @RequestParam String into, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me,
                HttpServletRequest request) {
        Rights.check(me, Permission.SORT);
        Conversation one = sheets.find(id, me);
        Conversation other = sheets.find(into, me);
        try {
            finding.audit().record(me.id(), "merge", List.of("conversation:" + one.id(), "conversation:" + other.id()));
            writing.once(once, one.id(), me, author -> together.merge(one.id(), other.id(), author));
            return Address.go(Address.of(finding.conversations().current(other.id())));
        } catch (Refusal refused) {
            return check(refused.code().kind().status(), other, together.outlook(one.id(), other.id()), sheets.faults("into", refused, request), request);
        }
    }

    /// They are apart again.
    @PostMapping("/desk/conversations/{id}/merge/end")
    View destroy(@PathVariable String id, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.SORT);
        Conversation one = sheets.find(id, me);
        finding.audit().record(me.id(), "merge undone", "conversation:" + one.id());
        writing.once(once, one.id(), me, author -> together.undo(one.id(), author));
        return Address.go(Address.of(one.id()));
    }

    private View choose(HttpStatus status, Merged it) {
        return sheets.show(status, "desk/merge", it);
    }

    private List<Choice> others(Conversation here, Words words) {
        return together.others(here.id(), MOST).stream().map(other -> new Choice(other.reference().toString(), other.gist(),
                words.say("desk.merge.choice", "reference", other.reference().toString(), "turn", Heads.state(other, words),
                        "day", words.day(other.openedAt())))).toList();
    }

    private View check(HttpStatusCode status, Conversation here, Outlook outlook, Faults faults, HttpServletRequest request) {
        Words words = sheets.words(request);
        boolean stays = outlook.into().id().equals(here.id());
        Conversation other = stays ? outlook.one() : outlook.into();
        String about = Address.of(here.id()) + "/merge?with=" + other.reference() + "&stays=" + (stays ? "other" : "this");
        return sheets.show(status, "desk/merge-check", new MergeSheet(sheets.about(here, request), side(outlook.one(), words), side(outlook.into(), words),
                what(outlook, words), about, null, outlook.onePerson() ? faults : Faults.none().with("into", words.say("refusal.sorting.two_people"))));
    }

    private static MergeSheet.Side side(Conversation one, Words words) {
        return new MergeSheet.Side(one.id().toString(), Address.of(one.id()), one.reference().toString(),
                one.gist().isEmpty() ? words.say("desk.head.erased") : one.gist());
    }

    private static List<String> what(Outlook outlook, Words words) {
        String one = outlook.one().reference().toString();
        String into = outlook.into().reference().toString();
        var what = new ArrayList<String>();
        what.add(words.say("desk.merge.record", "one", one, "into", into));
        if (outlook.since().isEmpty()) {
            what.add(words.say("desk.merge.waits_not", "one", one, "into", into));
        }
        outlook.since().ifPresent(since -> what.add(words.say("desk.merge.place", "into", into, "time", words.when(since))));
        if (outlook.late()) {
            what.add(words.say("desk.merge.late", "one", one));
        }
        outlook.due().ifPresent(due -> what.add(words.say("desk.merge.due", "into", into, "time", words.when(due))));
        if (outlook.since().isPresent() && outlook.due().isEmpty()) {
            what.add(words.say("desk.merge.anew", "into", into));
        }
        if (outlook.reopens()) {
            what.add(words.say("desk.merge.reopens", "into", into));
        }
        what.add(words.say("desk.merge.undo"));
        return what;
    }
}
