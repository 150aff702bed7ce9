package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Once;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Text;
import org.gehoor.files.FilesRefusal;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/{name}`: how a case stands, and adding something to it. A case that was merged into another leads there.
@Controller
final class CasePage {

    private final Pages pages;
    private final CaseDoor door;
    private final CaseViews views;
    private final Replies replies;

    CasePage(Pages pages, CaseDoor door, CaseViews views, Replies replies) {
        this.pages = pages;
        this.door = door;
        this.views = views;
        this.replies = replies;
    }

    @GetMapping("/cases/{name}")
    View show(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        if (opened.goesOn().isPresent()) {
            return Sent.to("/cases/" + opened.goesOn().get().id());
        }
        return pages.show("portal/case", views.show(opened, "", Faults.none(), pages.words(request))).secretly();
    }

    @PostMapping("/cases/{name}/messages")
    View create(@PathVariable String name, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        Words say = pages.words(request);
        Uploads files = Uploads.of(request);
        Faults faults = words.isBlank() && files.isEmpty() ? Faults.none().with("words", say.say("portal.case_add_missing")) : Faults.none();
        if (faults.isEmpty()) {
            try {
                Text text = files.isEmpty() ? Text.read(words) : Text.beside(words);
                replies.say(opened.conversation().id(), text, files, Once.of(once, text.words(), files));
                return Sent.to(opened.address());
            } catch (Refusal refused) {
                faults = faults(refused, files, say);
            }
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "portal/case", views.show(opened, words, faults, say)).secretly();
    }

    /// @throws Refusal the same, when it is not for its writer to put right
    private static Faults faults(Refusal refused, Uploads files, Words say) {
        if (refused.code().kind() != Refusal.Kind.ASK_AGAIN) {
            throw refused;
        }
        String field = refused.code() instanceof FilesRefusal ? "files" : "words";
        Faults faults = Faults.none().with(field, Typed.sentence(refused, say));
        return field.equals("files") ? faults : Typed.files(files, faults, say);
    }
}
