package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gehoor.arrival.Arrivals;
import org.gehoor.pages.Pages;
import org.gehoor.vocabulary.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/chat/person`: into the line for a person. Nothing is required.
@Controller
final class PersonPage {

    private final Pages pages;
    private final Arrivals arrivals;
    private final Openings openings;

    PersonPage(Pages pages, Arrivals arrivals, Openings openings) {
        this.pages = pages;
        this.arrivals = arrivals;
        this.openings = openings;
    }

    @GetMapping("/chat/person")
    View show(HttpServletRequest request) {
        return pages.show("chat/person", openings.beginning(request, null));
    }

    @PostMapping("/chat/person")
    View create(@RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "none") String need, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request, HttpServletResponse response) {
        return Addresses.see(arrivals.toPerson(openings.arrival(message, Need.read(need), once, request, response)));
    }
}
