package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Once;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Pages;
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
        if (message.isBlank() && !live) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "chat/talk", talks.show(conversation, words, words.say("chat.write_first")));
        }
        Text text = Text.read(message);
        if (replies.say(conversation.id(), text, Once.of(once, text.words()))) {
            assistance.answer(conversation.id(), text);
        }
        return live ? pages.show("chat/pieces", talks.lately(conversation, LATELY, words)) : Addresses.see(conversation);
    }
}
