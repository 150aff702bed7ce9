package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gehoor.access.BrowserDoor;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.db.Work;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.erasure.Subject;
import org.gehoor.erasure.Subjects;
import org.gehoor.ledger.Ground;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases/data/erasure`: having everything erased (GDPR art. 17). Cases that have not ended are ended first, by the customer and in one
/// step, because a promise may run in them.
@Controller
final class DataErasurePage {

    private static final String ADDRESS = DataPage.ADDRESS + "/erasure";

    private final Pages pages;
    private final BrowserDoor door;
    private final Subjects subjects;
    private final Matters matters;
    private final Erasure erasure;

    DataErasurePage(Pages pages, BrowserDoor door, Subjects subjects, Matters matters, Erasure erasure) {
        this.pages = pages;
        this.door = door;
        this.subjects = subjects;
        this.matters = matters;
        this.erasure = erasure;
    }

    /// The rooms that have the cases.
    record Matters(Work work, Conversations conversations, Participants participants, Promises promises, Closing closing, LegalHolds holds) {}

    @GetMapping(ADDRESS)
    View show(HttpServletRequest request) {
        return page(HttpStatus.OK, subject(request), Faults.none(), request);
    }

    /// The customer ends everything that runs, so that it can be erased.
    @PostMapping(DataPage.ADDRESS + "/closings")
    View close(HttpServletRequest request) {
        Subject subject = subject(request);
        matters.work().whole(() -> erasure.open(subject).stream().map(Conversation::id)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(id -> matters.closing().customerCloses(id, author(id))));
        return Sent.to(ADDRESS);
    }

    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String sure, HttpServletRequest request) {
        Subject subject = subject(request);
        if (!sure.equals("yes")) {
            Faults faults = Faults.none().with("sure", pages.words(request).say("portal.erase_sure_missing"));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, subject, faults, request);
        }
        Erasure.Ending ending = erasure.erase(subject, this::author, Ground.CUSTOMER);
        return Sent.to(DataPage.ADDRESS + (ending.held().isEmpty() ? "/erased" : "/erased-partly"));
    }

    @GetMapping(DataPage.ADDRESS + "/erased")
    View erased() {
        return pages.show("portal/data-erased", false);
    }

    @GetMapping(DataPage.ADDRESS + "/erased-partly")
    View erasedPartly() {
        return pages.show("portal/data-erased", true);
    }

    private View page(HttpStatus status, Subject subject, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        List<Conversation> left = matters.conversations().list(subject.conversations()).stream().filter(one -> !one.isErased()).toList();
        List<String> held = left.stream().flatMap(one -> matters.holds().of(one.id()).stream()
                .map(hold -> words.say("portal.erase_held_one", "reference", one.reference().toString(), "day", words.day(hold.until()),
                        "reason", hold.reason()))).toList();
        var view = new DataErasureView(left.stream().filter(one -> !one.turn().isEnded()).map(one -> open(one, words)).toList(), held,
                left.size() - held.size(), door.presented(request).filter(subjects::hasUnproven).isPresent(), faults);
        return pages.show(status, "portal/data-erasure", view).secretly();
    }

    private DataErasureView.Open open(Conversation one, Words words) {
        String promised = one.promise().map(matters.promises()::get).map(Promise::words).orElseGet(() -> words.say("portal.erase_no_promise"));
        return new DataErasureView.Open("/cases/" + one.id(), one.gist(), promised);
    }

    private Subject subject(HttpServletRequest request) {
        return door.presented(request).map(subjects::at).filter(found -> !found.isEmpty())
                .orElseThrow(() -> new Refusal(PortalRefusal.PROVE_FIRST));
    }

    private Author.Customer author(ConversationId id) {
        return new Author.Customer(matters.participants().customer(id));
    }
}
