package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Closing;
import org.gehoor.db.Work;
import org.gehoor.queue.Handover;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What a customer decides about a case: it is solved, it is not, or a person, please. Each can be pressed twice.
@Controller
final class CaseMovesPage {

    private final CaseDoor door;
    private final Work work;
    private final Replies replies;
    private final Closing closing;
    private final Handover handover;

    CaseMovesPage(CaseDoor door, Work work, Replies replies, Closing closing, Handover handover) {
        this.door = door;
        this.work = work;
        this.replies = replies;
        this.closing = closing;
        this.handover = handover;
    }

    @PostMapping("/cases/{name}/closing")
    View close(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        ConversationId id = opened.conversation().id();
        work.whole(() -> closing.customerCloses(id, replies.author(id)));
        return Sent.to(opened.address());
    }

    @PostMapping({"/cases/{name}/handover", "/cases/{name}/reopening"})
    View toPerson(@PathVariable String name, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        ConversationId id = opened.conversation().id();
        handover.askForPerson(id, replies.author(id), Need.NONE);
        return Sent.to(opened.address());
    }
}
