package org.gehoor.promise;

import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A promise was kept, released or replaced; `promise` is as it was before.
public record PromiseEnded(ConversationId conversation, Promise promise, Promise.How how, boolean broken, long sequence) implements Event {
    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
