package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.callback.CallbackRefusal;
import org.gehoor.callback.Numbers;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/{name}/callback`: rather be called. The case keeps its place and what was said.
@Controller
final class CaseCallPage {

    private final Pages pages;
    private final CaseDoor door;
    private final CaseCalls calls;

    CaseCallPage(Pages pages, CaseDoor door, CaseCalls calls) {
        this.pages = pages;
        this.door = door;
        this.calls = calls;
    }

    @GetMapping("/cases/{name}/callback")
    View show(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return page(HttpStatus.OK, opened, opened.whole() ? calls.knownNumber(opened.conversation()) : "", "", Faults.none(), pages.words(request));
    }

    @PostMapping("/cases/{name}/callback")
    View create(@PathVariable String name, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String slot,
                HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        Words say = pages.words(request);
        Faults faults = Faults.none();
        Optional<PhoneNumber> phone = Optional.empty();
        try {
            phone = Optional.of(Numbers.read(number));
        } catch (Refusal refused) {
            faults = faults.with("number", Typed.sentence(refused, say));
        }
        Optional<Wanted> when = Wanted.read(slot);
        if (when.isEmpty()) {
            faults = faults.with("slot", say.say("portal.slot_missing"));
        }
        if (faults.isEmpty()) {
            try {
                calls.ask(opened.conversation(), phone.orElseThrow(), when.orElseThrow());
                return Sent.to(back(opened));
            } catch (Refusal refused) {
                if (refused.code() != CallbackRefusal.NO_SLOT) {
                    throw refused;
                }
                faults = faults.with("slot", Typed.sentence(refused, say));
            }
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, number, slot, faults, say);
    }

    private View page(HttpStatus status, CaseDoor.Opened opened, String number, String slot, Faults faults, Words words) {
        var form = new CallForm(number, slot, "", calls.turn(opened.conversation(), words), calls.days(opened.conversation(), words), faults);
        return pages.show(status, "portal/case-call", new CaseCallForm(opened.address(), back(opened), form)).secretly();
    }

    /// Who came from a chat goes back to it.
    private static String back(CaseDoor.Opened opened) {
        boolean chat = opened.whole() && !opened.isByLink() && opened.conversation().channel() == Channel.CHAT;
        return chat ? "/chat/" + opened.conversation().id() : opened.address();
    }
}
