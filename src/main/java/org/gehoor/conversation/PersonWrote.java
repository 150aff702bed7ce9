package org.gehoor.conversation;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A member of staff wrote to the customer. Told after the word is recorded and the turn has moved.
public record PersonWrote(ConversationId conversation, long sequence) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("line");
    }
}
