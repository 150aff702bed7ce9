package org.gehoor.conversation;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// It became somebody else's turn.
public record ConversationMoved(ConversationId conversation, Turn from, Turn to) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
