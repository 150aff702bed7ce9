package org.gehoor.conversation;

import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A line was added to the timeline.
public record SomethingSaid(ConversationId conversation, long sequence) implements Event {
    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation);
    }
}
