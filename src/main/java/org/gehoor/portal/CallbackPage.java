package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.BrowserDoor;
import org.gehoor.arrival.Arrival;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Once;
import org.gehoor.callback.CallbackRefusal;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/callback`: choosing a quarter of an hour in which we call.
@Controller
final class CallbackPage {

    private final Pages pages;
    private final Arrivals arrivals;
    private final Quarters quarters;
    private final BrowserDoor browsers;
    private final Welcome welcome;

    CallbackPage(Pages pages, Arrivals arrivals, Quarters quarters, BrowserDoor browsers, Welcome welcome) {
        this.pages = pages;
        this.arrivals = arrivals;
        this.quarters = quarters;
        this.browsers = browsers;
        this.welcome = welcome;
    }

    @GetMapping("/callback")
    View show(HttpServletRequest request) {
        return pages.show("portal/callback", new CallForm("", "", "", Need.NONE, quarters.turn(pages.words(request)), quarters.days(pages.words(request)), Faults.none()));
    }

    @PostMapping("/callback")
    View create(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String number,
                @RequestParam(defaultValue = "") String slot, @RequestParam(defaultValue = "") String words,
                @RequestParam(defaultValue = "none") String need, @RequestParam(defaultValue = "") String once) {
        Words say = pages.words(request);
        Faults faults = Faults.none();
        PhoneNumber phone = null;
        Text text = null;
        try {
            phone = Numbers.read(number);
        } catch (Refusal refused) {
            faults = faults.with("number", Typed.sentence(refused, say));
        }
        Optional<Wanted> when = Wanted.read(slot);
        if (when.isEmpty()) {
            faults = faults.with("slot", say.say("portal.slot_missing"));
        }
        try {
            text = Text.read(words.isBlank() ? say.say("portal.call_me") : words);
        } catch (Refusal refused) {
            faults = faults.with("words", Typed.sentence(refused, say));
        }
        if (phone != null && text != null && when.isPresent()) {
            try {
                var arrival = new Arrival(Channel.CALLBACK, say.language(), "", text, Need.read(need), new Arrival.Who("", Optional.empty(), Optional.of(phone)),
                        Once.of(once, words + number + slot), browsers.recognise(request, response));
                return welcome.to(switch (when.get()) {
                    case Wanted.InTurn _ -> arrivals.toBeCalledInTurn(arrival, phone);
                    case Wanted.Quarter quarter -> arrivals.toBeCalled(arrival, phone, quarter.from());
                });
            } catch (Refusal refused) {
                if (refused.code() != CallbackRefusal.NO_SLOT) {
                    throw refused;
                }
                faults = faults.with("slot", Typed.sentence(refused, say));
            }
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "portal/callback", new CallForm(number, slot, words, Need.read(need), quarters.turn(say), quarters.days(say), faults));
    }
}
