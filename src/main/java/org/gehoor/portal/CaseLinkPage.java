package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.access.CaseKeys;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.Secret;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `POST /cases/{name}/links`: every link to this case is taken back and a new one made. Only from a browser that may see the whole
/// case, so that nobody who found a link can lock its owner out.
@Controller
final class CaseLinkPage {

    private final CaseDoor door;
    private final CaseKeys keys;
    private final Work work;

    CaseLinkPage(CaseDoor door, CaseKeys keys, Work work) {
        this.door = door;
        this.keys = keys;
        this.work = work;
    }

    @PostMapping("/cases/{name}/links")
    View create(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        if (!opened.whole()) {
            throw new Refusal(PortalRefusal.PROVE_FIRST);
        }
        Secret key = work.whole(() -> {
            keys.revokeAll(opened.conversation().id());
            return keys.make(opened.conversation().id());
        });
        return Sent.to("/cases/" + key.reveal());
    }
}
