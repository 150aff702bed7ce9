package org.gehoor.conversation;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A customer wrote, and it was this turn when they did. Told after the word is recorded.
public record CustomerWrote(ConversationId conversation, Turn turn) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("line");
    }
}
