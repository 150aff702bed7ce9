package org.gehoor.erasure;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// The words of a conversation are gone. Whoever holds anything that was made of them forgets it now, in the same transaction.
public record Erased(ConversationId conversation) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation);
    }
}
