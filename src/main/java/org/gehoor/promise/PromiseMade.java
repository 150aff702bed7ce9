package org.gehoor.promise;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A promise was made.
public record PromiseMade(ConversationId conversation) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
