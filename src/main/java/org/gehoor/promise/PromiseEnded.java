package org.gehoor.promise;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A promise was kept, released or replaced.
public record PromiseEnded(ConversationId conversation, boolean broken) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
