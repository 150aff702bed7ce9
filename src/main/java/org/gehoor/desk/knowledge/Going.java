package org.gehoor.desk.knowledge;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Answers by sending the browser on, so that loading again sends nothing twice.
final class Going {

    private Going() {}

    static View to(String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
