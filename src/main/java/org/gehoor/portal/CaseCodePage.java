package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gehoor.access.ProofCodes;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/{name}/code`: six digits, sent to the customer's own address, that let this browser read the whole case.
@Controller
final class CaseCodePage {

    private final Pages pages;
    private final CaseDoor door;
    private final CaseViews views;
    private final Proofs proofs;

    CaseCodePage(Pages pages, CaseDoor door, CaseViews views, Proofs proofs) {
        this.pages = pages;
        this.door = door;
        this.views = views;
        this.proofs = proofs;
    }

    @PostMapping("/cases/{name}/codes")
    View send(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        boolean sent = proofs.send(opened.conversation());
        return Sent.to(sent ? opened.address() + "/code" : opened.address());
    }

    @GetMapping("/cases/{name}/code")
    View show(@PathVariable String name, HttpServletRequest request) {
        return page(HttpStatus.OK, door.open(name, request), Faults.none(), request);
    }

    @PostMapping("/cases/{name}/code")
    View prove(@PathVariable String name, @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        CaseDoor.Opened opened = door.open(name, request);
        if (proofs.prove(opened.conversation(), code, request, response)) {
            return Sent.to(opened.address());
        }
        Faults faults = Faults.none().with("code", pages.words(request).say("portal.code_wrong"));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, faults, request);
    }

    private View page(HttpStatus status, CaseDoor.Opened opened, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        String mail = views.mail(opened.conversation());
        return pages.show(status, "portal/code", new CodeForm(opened.address(), mail == null ? words.say("portal.code_no_mail") : mail,
                Long.toString(ProofCodes.LIFE.toMinutes()), faults)).secretly();
    }
}
