package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gehoor.dossier.Dossier;
import org.gehoor.dossier.Dossiers;
import org.gehoor.dossier.Reader;
import org.gehoor.pages.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `POST /cases/{name}/dossier`: the whole case as a file that proves itself. Only from a browser that may see all of it; who has only the
/// link proves the address first. It is made now, so it is a form: looking makes nothing.
@Controller
final class CaseDossierPage {

    private final CaseDoor door;
    private final Dossiers dossiers;

    CaseDossierPage(CaseDoor door, Dossiers dossiers) {
        this.door = door;
        this.dossiers = dossiers;
    }

    @GetMapping("/cases/{name}/dossier")
    View show(@PathVariable String name, HttpServletRequest request) {
        return Sent.to(door.open(name, request).address());
    }

    @PostMapping("/cases/{name}/dossier")
    void create(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CaseDoor.Opened opened = door.open(name, request);
        if (!opened.whole()) {
            throw new Refusal(PortalRefusal.PROVE_FIRST);
        }
        Dossier dossier = dossiers.of(opened.conversation().id(), Reader.CUSTOMER);
        response.setContentType("application/zip");
        response.setContentLengthLong(dossier.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + dossier.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        dossier.writeTo(response.getOutputStream());
    }
}
