package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.arrival.Onward;
import org.gehoor.callback.CallbackRefusal;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.timeline.WayOn;
import org.gehoor.timeline.WaysOn;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/{name}/choice`: we missed a promise, and the customer says how to go on. Where there is nothing to choose it leads to the case.
@Controller
final class ChoicePage {

    private final Pages pages;
    private final CaseDoor door;
    private final CustomerCases cases;
    private final WaysOn ways;
    private final Onward onward;

    ChoicePage(Pages pages, CaseDoor door, CustomerCases cases, WaysOn ways, Onward onward) {
        this.pages = pages;
        this.door = door;
        this.cases = cases;
        this.ways = ways;
        this.onward = onward;
    }

    @GetMapping("/cases/{name}/choice")
    View show(@PathVariable String name, @RequestParam(defaultValue = "") String way, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return on(opened, pages.words(request)).map(on -> page(HttpStatus.OK, new ChoiceForm(opened.address(), on, way, "", "", Faults.none())))
                .orElseGet(() -> Sent.to(opened.address()));
    }

    @PostMapping("/cases/{name}/choice")
    View create(@PathVariable String name, @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String number,
                @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        Words words = pages.words(request);
        Optional<WayOn> on = on(opened, words);
        if (on.isEmpty()) {
            return Sent.to(back(opened));
        }
        Faults faults = choose(opened.conversation(), WaysOn.Chosen.read(way), number, email, words);
        return faults.isEmpty() ? Sent.to(back(opened))
                : page(HttpStatus.UNPROCESSABLE_CONTENT, new ChoiceForm(opened.address(), on(opened, words).orElse(on.get()), way, number, email, faults));
    }

    private Faults choose(Conversation one, WaysOn.Chosen chosen, String number, String email, Words words) {
        String field = "way";
        try {
            switch (chosen.way()) {
                case "call" -> {
                    field = onward.customer(one.id()).phone().isPresent() ? "way" : "number";
                    PhoneNumber phone = onward.customer(one.id()).phone().orElseGet(() -> Numbers.read(number));
                    field = "way";
                    onward.call(one.id(), phone, chosen.moment().orElseThrow(() -> new Refusal(CallbackRefusal.NO_SLOT)));
                }
                case "mail" -> {
                    Optional<EmailAddress> address = onward.customer(one.id()).email().or(() -> EmailAddress.read(email));
                    if (address.isEmpty()) {
                        return Faults.none().with("email", words.say("portal.choice_email_fault"));
                    }
                    onward.mail(one.id(), address.get(), chosen.moment().orElse(Instant.MAX));
                }
                case "wait" -> onward.wait(one.id());
                default -> {
                    return Faults.none().with("way", words.say("portal.choice_missing"));
                }
            }
            return Faults.none();
        } catch (Refusal refused) {
            if (refused.code().kind() != Refusal.Kind.ASK_AGAIN) {
                throw refused;
            }
            return Faults.none().with(field, Typed.sentence(refused, words));
        }
    }

    private Optional<WayOn> on(CaseDoor.Opened opened, Words words) {
        return ways.of(cases.of(opened.conversation(), words), opened.whole(), words);
    }

    private View page(HttpStatus status, ChoiceForm form) {
        return pages.show(status, "portal/choice", form).secretly();
    }

    /// Who came from a chat goes back to it.
    private static String back(CaseDoor.Opened opened) {
        boolean chat = opened.whole() && !opened.isByLink() && opened.conversation().channel() == Channel.CHAT;
        return chat ? "/chat/" + opened.conversation().id() : opened.address();
    }
}
