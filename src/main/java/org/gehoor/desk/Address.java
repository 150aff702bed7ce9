package org.gehoor.desk;

import org.gehoor.vocabulary.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The addresses of the desk.
final class Address {

    static final String DESK = "/desk";
    static final String CONVERSATIONS = "/desk/conversations";
    static final String RECORD = "/desk/record.ndjson";
    static final String SIGN_IN = "/desk/signin";

    private Address() {}

    static String of(ConversationId conversation) {
        return CONVERSATIONS + "/" + conversation;
    }

    /// Where somebody wanted to go, when that is a page of staff; otherwise the desk itself. Keeps strangers' links from leading away.
    static String wanted(@Nullable String to) {
        boolean ours = to != null && (to.equals(DESK) || to.startsWith("/desk/") || to.startsWith("/admin/")) && !to.startsWith(SIGN_IN)
                && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours ? to : DESK;
    }

    /// Answers by sending the browser on, so that loading again sends nothing twice.
    static View go(String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
