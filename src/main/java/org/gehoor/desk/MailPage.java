package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.timeline.Originals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/mails/{number}`: a mail as it came. Looking at it is recorded as reading is, and so is asking for pictures
/// from elsewhere; that holds for once, and only for the frame it is asked for.
@Controller
final class MailPage {

    private final Pages pages;
    private final Reading reading;
    private final Originals originals;

    MailPage(Pages pages, Reading reading, Originals originals) {
        this.pages = pages;
        this.reading = reading;
        this.originals = originals;
    }

    @GetMapping("/desk/conversations/{id}/mails/{number}")
    View show(@PathVariable String id, @PathVariable String number, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Originals.Kept kept = originals.find(reading.find(id, me).id(), number);
        reading.openFile(id, kept.file(), me);
        return pages.show("desk/mail", originals.view(kept, Address.of(kept.conversation()), pages.words(request))).framing();
    }

    @GetMapping("/desk/conversations/{id}/mails/{number}/html")
    View html(@PathVariable String id, @PathVariable String number, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Originals.Kept kept = originals.find(reading.find(id, me).id(), number);
        reading.openFile(id, kept.file(), me);
        return originals.framed(kept, false, pages.words(request));
    }

    @PostMapping("/desk/conversations/{id}/mails/{number}/pictures")
    View pictures(@PathVariable String id, @PathVariable String number, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Originals.Kept kept = originals.find(reading.find(id, me).id(), number);
        reading.openPictures(id, kept.file(), me);
        return originals.framed(kept, true, pages.words(request));
    }
}
