package org.gehoor.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// `/error`: what the server itself, or the guard at the door, turned away.
@Controller
final class TroublePage implements ErrorController {

    private final Troubles troubles;

    TroublePage(Troubles troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return troubles.page(thrown, request);
        }
        return troubles.page(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status : HttpStatus.NOT_FOUND.value(), request);
    }
}
