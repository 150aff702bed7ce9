package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.ProofCodes;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.AccessCopy;
import org.gehoor.erasure.CopyInWords;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.Subject;
import org.gehoor.erasure.Subjects;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.EmailAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/data`: what we hold on somebody, to see and to take (GDPR art. 15 and 20), after proving their address.
@Controller
final class DataPage {

    static final String ADDRESS = "/cases/data";

    private final Pages pages;
    private final BrowserDoor door;
    private final Subjects subjects;
    private final DataProofs proofs;
    private final Taking taking;

    DataPage(Pages pages, BrowserDoor door, Subjects subjects, DataProofs proofs, Taking taking) {
        this.pages = pages;
        this.door = door;
        this.subjects = subjects;
        this.proofs = proofs;
        this.taking = taking;
    }

    /// What makes a copy.
    record Taking(AccessCopies copies, CopyInWords inWords, JsonCopy asJson) {}

    @GetMapping(ADDRESS)
    View show(HttpServletRequest request) {
        return page(HttpStatus.OK, "", Faults.none(), request);
    }

    @PostMapping(ADDRESS + "/codes")
    View send(@RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        Optional<EmailAddress> address = EmailAddress.read(email);
        if (address.isEmpty()) {
            Faults faults = Faults.none().with("email", pages.words(request).say("portal.email_missing"));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, email, faults, request);
        }
        proofs.send(address.get(), request, response);
        return Sent.to(ADDRESS + "/code");
    }

    @GetMapping(ADDRESS + "/code")
    View code() {
        return code(HttpStatus.OK, Faults.none());
    }

    @PostMapping(ADDRESS + "/code")
    View prove(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (proofs.prove(code, request)) {
            return Sent.to(ADDRESS);
        }
        return code(HttpStatus.UNPROCESSABLE_CONTENT, Faults.none().with("code", pages.words(request).say("portal.code_wrong")));
    }

    @GetMapping(ADDRESS + "/copy.json")
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccessCopy copy = own(request);
        attach(response, "application/json", "gegevens.json");
        taking.asJson().write(copy, response.getOutputStream());
    }

    @GetMapping(ADDRESS + "/copy.html")
    void html(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccessCopy copy = own(request);
        attach(response, "text/html;charset=UTF-8", "gegevens.html");
        taking.inWords().write(copy, pages.words(request), response.getOutputStream());
    }

    private AccessCopy own(HttpServletRequest request) {
        Subject subject = subject(request);
        if (subject.isEmpty()) {
            throw new Refusal(PortalRefusal.PROVE_FIRST);
        }
        return taking.copies().of(subject, false);
    }

    private Subject subject(HttpServletRequest request) {
        return door.presented(request).map(subjects::at).orElseGet(() -> new Subject(List.of(), List.of()));
    }

    private View page(HttpStatus status, String email, Faults faults, HttpServletRequest request) {
        var holdings = taking.inWords().holdings(taking.copies().of(subject(request), false), pages.words(request));
        boolean more = door.presented(request).filter(subjects::hasUnproven).isPresent();
        return pages.show(status, "portal/data", new DataView(holdings, more, proofs.canBeMailed(), email, faults)).secretly();
    }

    private View code(HttpStatus status, Faults faults) {
        return pages.show(status, "portal/data-code", new CodeForm(ADDRESS, "", Long.toString(ProofCodes.LIFE.toMinutes()), faults)).secretly();
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
