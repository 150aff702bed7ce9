package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.BrowserDoor;
import org.gehoor.arrival.Arrival;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Once;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.reachability.Reachability;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/contact`: a question in one's own words. A person answers.
@Controller
final class ContactPage {

    private static final int LONGEST_NAME = 100;

    private final Pages pages;
    private final Reachability reachability;
    private final Arrivals arrivals;
    private final BrowserDoor browsers;
    private final Welcome welcome;

    ContactPage(Pages pages, Reachability reachability, Arrivals arrivals, BrowserDoor browsers, Welcome welcome) {
        this.pages = pages;
        this.reachability = reachability;
        this.arrivals = arrivals;
        this.browsers = browsers;
        this.welcome = welcome;
    }

    @GetMapping("/contact")
    View show(HttpServletRequest request) {
        return pages.show("portal/contact", ContactForm.empty(by(pages.words(request))));
    }

    @PostMapping("/contact")
    View create(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String words,
                @RequestParam(defaultValue = "email") String way, @RequestParam(defaultValue = "") String email,
                @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "none") String need,
                @RequestParam(defaultValue = "") String once) {
        Words say = pages.words(request);
        var form = new ContactForm(words, way, email, name, Need.read(need), Faults.none(), by(say));
        Optional<EmailAddress> address = EmailAddress.read(email);
        Faults faults = form.faults();
        Text text = null;
        try {
            text = Text.read(words);
        } catch (Refusal refused) {
            faults = faults.with("words", words.isBlank() ? say.say("portal.contact_words_missing") : Typed.sentence(refused, say));
        }
        if (address.isEmpty() && (way.equals("email") || !email.isBlank())) {
            faults = faults.with("email", say.say("portal.email_missing"));
        }
        Uploads files = Uploads.of(request);
        faults = Typed.files(files, faults, say);
        if (text == null || !faults.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "portal/contact", form.with(faults));
        }
        Conversation begun = arrivals.toPerson(new Arrival(Channel.FORM, say.language(), "", text, form.need(),
                new Arrival.Who(Typed.line(name, LONGEST_NAME), address, Optional.empty()), Once.of(once, words, files),
                browsers.recognise(request, response), files));
        return welcome.to(begun);
    }

    private String by(Words words) {
        return reachability.now(words.language()).map(reach -> words.when(reach.formBy())).orElse("");
    }
}
