package org.gehoor.promise;

import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;

/// A promise passed its time and nobody had kept it.
public record PromiseBroken(ConversationId conversation, PromiseId promise, long sequence) implements Event {
    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
