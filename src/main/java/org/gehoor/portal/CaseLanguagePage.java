package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversations;
import org.gehoor.queue.Languages;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /cases/{name}/language`: the customer chooses in which language the case goes on.
@Controller
final class CaseLanguagePage {

    private final CaseDoor door;
    private final Replies replies;
    private final Languages languages;
    private final Conversations conversations;

    CaseLanguagePage(CaseDoor door, Replies replies, Languages languages, Conversations conversations) {
        this.door = door;
        this.replies = replies;
        this.languages = languages;
        this.conversations = conversations;
    }

    @PostMapping("/cases/{name}/language")
    View update(@PathVariable String name, @RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        ConversationId id = opened.conversation().id();
        Language.of(language).ifPresent(chosen -> languages.choose(conversations.current(id), replies.author(id), chosen));
        return Sent.to(opened.address());
    }
}
