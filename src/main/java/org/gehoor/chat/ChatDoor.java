package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Conversations;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;

/// Finds the conversation of a page through the browser that asks for it: what it may not see does not exist.
final class ChatDoor {

    private final Conversations conversations;
    private final BrowserDoor door;
    private final Browsers browsers;

    ChatDoor(Conversations conversations, BrowserDoor door, Browsers browsers) {
        this.conversations = conversations;
        this.door = door;
        this.browsers = browsers;
    }

    /// @throws Refusal NOT_FOUND
    Conversation open(String typed, HttpServletRequest request) {
        return id(typed).filter(id -> door.maySee(request, id)).flatMap(conversations::find)
                .orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    /// The chat that this browser began last and that has not ended.
    Optional<Conversation> unfinished(HttpServletRequest request) {
        return door.presented(request).stream()
                .flatMap(browser -> conversations.list(browsers.list(browser)).stream())
                .filter(conversation -> conversation.channel() == Channel.CHAT && !conversation.turn().isEnded())
                .max(Comparator.comparing(Conversation::openedAt));
    }

    private static Optional<ConversationId> id(String typed) {
        try {
            return Optional.of(ConversationId.of(typed));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
