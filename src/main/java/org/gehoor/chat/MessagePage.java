package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Once;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `POST /chat/{id}/messages`: further words. They are kept first; then the computer may answer, if it is its turn.
@Controller
final class MessagePage {

    /// What a live page may not have yet: as many lines as come in while one message is on its way, amply.
    private static final int LATELY = 8;

    private final Pages pages;
    private final ChatDoor door;
    private final Replies replies;
    private final Assistance assistance;
    private final Talks talks;

    MessagePage(Pages pages, ChatDoor door, Replies replies, Assistance assistance, Talks talks) {
        this.pages = pages;
        this.door = door;
        this.replies = replies;
        this.assistance = assistance;
        this.talks = talks;
    }

    @PostMapping("/chat/{id}/messages")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = "") String once,
                HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        Words words = pages.words(request);
        boolean live = Pages.wantsFragment(request);
        Uploads files = Uploads.of(request);
        try {
            say(conversation, files.isEmpty() ? Text.read(message) : Text.beside(message), files, once);
        } catch (Refusal refused) {
            if (live) {
                throw refused;
            }
            Unsent unsent = message.isBlank() && files.isEmpty() ? new Unsent(message, words.say("chat.write_first"), null)
                    : Unsent.of(message, files, refused, words);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "chat/talk", talks.show(conversation, words, unsent));
        }
        if (talks.goesOn(conversation)) {
            return Addresses.elsewhere(conversation);
        }
        return live ? pages.show("chat/pieces", talks.lately(conversation, LATELY, words)) : Addresses.see(conversation);
    }

    private void say(Conversation conversation, Text text, Uploads files, String once) {
        if (replies.say(conversation.id(), text, files, Once.of(once, text.words(), files))) {
            assistance.answer(conversation.id());
        }
    }
}
