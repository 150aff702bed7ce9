package org.gehoor.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.importing.ImportList.Chosen;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `/admin/imports`: mail from before is brought in, and how far that is.
@Controller
final class ImportsPage {

    static final String ADDRESS = "/admin/imports";
    private static final int SHOWN = 20;

    private final Imports imports;
    private final Shelf shelf;
    private final Mailboxes mailboxes;
    private final Audit audit;
    private final Pages pages;

    ImportsPage(Imports imports, Shelf shelf, Mailboxes mailboxes, Audit audit, Pages pages) {
        this.imports = imports;
        this.shelf = shelf;
        this.mailboxes = mailboxes;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        mayImport(me);
        return pages.show("importing/imports", page(pages.words(request), new Chosen("", "", Import.Fate.WAITING.code()), Faults.none()));
    }

    /// Begins an import.
    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String mailbox,
                @RequestParam(defaultValue = "") String fate, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        mayImport(me);
        Words words = pages.words(request);
        Optional<Path> path = shelf.find(source);
        Optional<Mailbox> to = mailboxes.list().stream().filter(one -> one.id().toString().equals(mailbox)).findFirst();
        Optional<Import.Fate> becomes = Import.Fate.find(fate);
        if (path.isEmpty() || to.isEmpty() || becomes.isEmpty()) {
            Faults faults = path.isEmpty() ? Faults.none().with("source", words.say("importing.source_choose")) : Faults.none();
            faults = to.isEmpty() ? faults.with("mailbox", words.say("importing.mailbox_choose")) : faults;
            faults = becomes.isEmpty() ? faults.with("fate", words.say("importing.fate_choose")) : faults;
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "importing/imports", page(words, new Chosen(source, mailbox, fate), faults));
        }
        UUID begun = imports.begin(path.get(), to.get().id(), becomes.get() == Import.Fate.HISTORY);
        audit.record(me.id(), "import begun", "import:" + begun);
        return again();
    }

    /// Stops one where it is.
    @PostMapping("/admin/imports/{id}/stop")
    View stop(@PathVariable UUID id, @AuthenticationPrincipal StaffMember me) {
        imports.stop(known(id, me, "import stopped"));
        return again();
    }

    /// Goes on with one that was stopped or could not go on.
    @PostMapping("/admin/imports/{id}/go-on")
    View goOn(@PathVariable UUID id, @AuthenticationPrincipal StaffMember me) {
        imports.goOn(known(id, me, "import goes on"));
        return again();
    }

    private UUID known(UUID id, StaffMember me, String deed) {
        mayImport(me);
        imports.find(id).orElseThrow(() -> new Refusal(ImportRefusal.NOT_FOUND));
        audit.record(me.id(), deed, "import:" + id);
        return id;
    }

    private static void mayImport(StaffMember me) {
        if (!Permission.IMPORT.isGivenTo(me.role())) {
            throw new Refusal(ImportRefusal.NOT_ALLOWED);
        }
    }

    private static View again() {
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private ImportList page(Words words, Chosen chosen, Faults faults) {
        List<Mailbox> boxes = mailboxes.list();
        return new ImportList(imports.latest(SHOWN).stream().map(one -> row(one, boxes, words)).toList(), shelf.folder().toString(),
                shelf.list().stream().map(name -> new Choice(name, name)).toList(),
                boxes.stream().map(box -> new Choice(box.id().toString(), box.address().text())).toList(),
                List.of(new Choice("waiting", words.say("importing.fate.waiting"), words.say("importing.fate.waiting_what")),
                        new Choice("history", words.say("importing.fate.history"), words.say("importing.fate.history_what"))),
                chosen, faults);
    }

    private static ImportList.Row row(Import one, List<Mailbox> boxes, Words words) {
        String mailbox = boxes.stream().filter(box -> box.id().equals(one.mailbox())).map(box -> box.address().text()).findFirst().orElse("");
        String counts = words.say("importing.counts", "taken", one.taken(), "large", one.tooLarge());
        return new ImportList.Row(ADDRESS + "/" + one.id(), String.valueOf(one.path().getFileName()), mailbox,
                words.say("importing.fate." + one.fate().code()), standing(one.state()), state(one, words), counts,
                one.state() == Import.State.RUNNING, one.state() == Import.State.STOPPED || one.state() == Import.State.FAILED);
    }

    private static String standing(Import.State state) {
        return switch (state) {
            case RUNNING -> "running";
            case STOPPED -> "none";
            case DONE -> "kept";
            case FAILED -> "broken";
        };
    }

    private static String state(Import one, Words words) {
        return switch (one.state()) {
            case RUNNING -> words.say("importing.running", "percent", Integer.toString(one.percent()));
            case STOPPED -> words.say("importing.stopped", "percent", Integer.toString(one.percent()));
            case DONE -> words.say("importing.done");
            case FAILED -> words.say("importing.failed." + one.trouble().orElseThrow());
        };
    }
}
