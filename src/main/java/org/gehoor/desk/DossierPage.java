package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.dossier.Dossier;
import org.gehoor.dossier.Dossiers;
import org.gehoor.dossier.Reader;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/dossier`: the dossier of a conversation, as its customer may have it or with what colleagues wrote for each
/// other. That it was taken out of the house is recorded before it is made.
@Controller
final class DossierPage {

    private final Dossiers dossiers;
    private final Reading reading;
    private final People people;
    private final Audit audit;
    private final Pages pages;

    DossierPage(Dossiers dossiers, Reading reading, People people, Audit audit, Pages pages) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.people = people;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/desk/conversations/{id}/dossier")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.EXPORT);
        return page(HttpStatus.OK, reading.open(id, me), Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/dossier")
    @Nullable View create(@PathVariable String id, @RequestParam(defaultValue = "") String reader, @AuthenticationPrincipal StaffMember me,
                          HttpServletRequest request, HttpServletResponse response) throws IOException {
        Rights.check(me, Permission.EXPORT);
        Conversation one = reading.find(id, me);
        if (!reader.equals("customer") && !reader.equals("staff")) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, Faults.none().with("reader", pages.words(request).say("desk.dossier.missing")), request);
        }
        audit.record(me.id(), "export", "conversation:" + one.id());
        Dossier dossier = dossiers.of(one.id(), reader.equals("customer") ? Reader.CUSTOMER : Reader.STAFF);
        response.setContentType("application/zip");
        response.setContentLengthLong(dossier.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + dossier.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        dossier.writeTo(response.getOutputStream());
        return null;
    }

    private View page(HttpStatus status, Conversation one, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        List<Choice> readers = List.of(
                new Choice("customer", words.say("desk.dossier.customer"), words.say("desk.dossier.customer_hint")),
                new Choice("staff", words.say("desk.dossier.staff"), words.say("desk.dossier.staff_hint")));
        return pages.show(status, "desk/dossier", new Exporting(About.of(one, people, words), readers, "", faults));
    }
}
