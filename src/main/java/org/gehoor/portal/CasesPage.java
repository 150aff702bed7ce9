package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.portal.CaseList.Row;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/cases`: what this browser may see, and finding a case by its link.
@Controller
final class CasesPage {

    private final Pages pages;
    private final CaseDoor door;
    private final Nexts nexts;
    private final Conversations conversations;
    private final Holding holding;

    CasesPage(Pages pages, CaseDoor door, Nexts nexts, Conversations conversations, Holding holding) {
        this.pages = pages;
        this.door = door;
        this.nexts = nexts;
        this.conversations = conversations;
        this.holding = holding;
    }

    /// What a browser holds.
    record Holding(BrowserDoor door, Browsers browsers) {}

    @GetMapping("/cases")
    View show(HttpServletRequest request) {
        return pages.show("portal/cases", list(request, Faults.none()));
    }

    /// The link is sent in a form, not in an address, so that it ends in no history and no log.
    @PostMapping("/cases")
    View find(@RequestParam(defaultValue = "") String link, HttpServletRequest request) {
        Optional<String> key = door.keyIn(link);
        if (key.isPresent()) {
            return Sent.to("/cases/" + key.get());
        }
        String fault = pages.words(request).say(link.isBlank() ? "portal.cases_link_missing" : "portal.cases_link_unknown");
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "portal/cases", list(request, Faults.none().with("link", fault)));
    }

    private CaseList list(HttpServletRequest request, Faults faults) {
        Words words = pages.words(request);
        List<Conversation> shown = holding.door().presented(request).map(holding.browsers()::list).map(conversations::list).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Conversation::turnSince).reversed()).toList();
        List<ConversationId> ids = shown.stream().map(Conversation::id).toList();
        List<Conversation> all = shown.stream().filter(one -> {
            ConversationId on = conversations.current(one.id());
            return on.equals(one.id()) || !ids.contains(on);
        }).toList();
        List<Row> running = all.stream().filter(one -> !one.turn().isEnded()).map(one -> row(one, words)).toList();
        return new CaseList(running, all.stream().filter(one -> one.turn().isEnded()).map(one -> row(one, words)).toList(),
                (int) running.stream().filter(row -> row.next().state() == CaseView.State.YOURS).count(), faults);
    }

    private Row row(Conversation conversation, Words words) {
        String reference = conversation.reference().toString();
        String title = conversation.gist().isEmpty() ? words.say("portal.case_title", "reference", reference) : conversation.gist();
        return new Row("/cases/" + conversation.id(), reference, title, nexts.of(conversation, words));
    }
}
