package org.gehoor.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Conversations;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;

/// Finds what an address names. What is no id names nothing.
final class Finding {

    private final Conversations conversations;

    Finding(Conversations conversations) {
        this.conversations = conversations;
    }

    /// @throws Refusal NOT_FOUND
    Conversation conversation(String id) {
        return id(id, ConversationId::new).flatMap(conversations::find).orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    static <T> Optional<T> id(String text, Function<UUID, T> made) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(made.apply(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// An id in a parameter.
    ///
    /// @throws Refusal PARAMETER
    static <T> Optional<T> parameter(String name, Optional<String> text, Function<UUID, T> made) {
        return text.map(one -> id(one, made).orElseThrow(() -> new Refusal(ApiRefusal.PARAMETER, "name", name)));
    }

    /// One of a few values in a parameter.
    ///
    /// @throws Refusal PARAMETER
    static Optional<String> among(String name, Optional<String> text, String... values) {
        text.ifPresent(one -> {
            if (!List.of(values).contains(one)) {
                throw new Refusal(ApiRefusal.PARAMETER, "name", name);
            }
        });
        return text;
    }

    /// How many of a list.
    ///
    /// @throws Refusal PARAMETER
    static int limit(int wanted) {
        if (wanted < 1 || wanted > Lists.MOST) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "limit");
        }
        return wanted;
    }
}
