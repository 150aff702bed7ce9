package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.files.Uploads;
import org.gehoor.queue.Languages;
import org.gehoor.vocabulary.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /chat/{id}/language`: the customer chooses in which language it goes on. What was typed goes along.
@Controller
final class LanguagePage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Languages languages;
    private final Conversations conversations;

    LanguagePage(ChatDoor door, Remarks remarks, Languages languages, Conversations conversations) {
        this.door = door;
        this.remarks = remarks;
        this.languages = languages;
        this.conversations = conversations;
    }

    @PostMapping("/chat/{id}/language")
    View update(@PathVariable String id, @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String message,
                @RequestParam(defaultValue = "") String once, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        remarks.with(conversation, message, Uploads.of(request), once, author -> Language.of(language)
                .ifPresent(chosen -> languages.choose(conversations.current(conversation.id()), author, chosen)));
        return Addresses.see(conversation);
    }
}
