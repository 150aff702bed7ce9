package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gehoor.arrival.Arrivals;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Pages;
import org.gehoor.vocabulary.Need;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/chat`: the first words. Where no computer answers, this is the page for a person.
@Controller
final class BeginningPage {

    private final Pages pages;
    private final Arrivals arrivals;
    private final Assistance assistance;
    private final Openings openings;

    BeginningPage(Pages pages, Arrivals arrivals, Assistance assistance, Openings openings) {
        this.pages = pages;
        this.arrivals = arrivals;
        this.assistance = assistance;
        this.openings = openings;
    }

    @GetMapping("/chat")
    View show(HttpServletRequest request) {
        return pages.show(assistance.isThere() ? "chat/begin" : "chat/person", openings.beginning(request, null));
    }

    @PostMapping("/chat")
    View create(@RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "none") String need, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request, HttpServletResponse response) {
        if (!assistance.isThere() || Need.read(need) != Need.NONE) {
            return Addresses.see(arrivals.toPerson(openings.arrival(message, Need.read(need), once, request, response)));
        }
        if (message.isBlank()) {
            String fault = pages.words(request).say("chat.write_first");
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "chat/begin", openings.beginning(request, fault));
        }
        var arrival = openings.arrival(message, Need.NONE, once, request, response);
        Conversation conversation = arrivals.chat(arrival);
        assistance.answer(conversation.id());
        return Addresses.see(conversation);
    }
}
