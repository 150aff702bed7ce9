package org.gehoor.portal;

import org.gehoor.access.CaseKeys;
import org.gehoor.conversation.Conversation;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where somebody goes who has just come in: to the page of their case, by a link of their own.
final class Welcome {

    private final CaseKeys keys;

    Welcome(CaseKeys keys) {
        this.keys = keys;
    }

    View to(Conversation begun) {
        var page = new RedirectView("/cases/" + keys.make(begun.id()).reveal());
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return page;
    }
}
