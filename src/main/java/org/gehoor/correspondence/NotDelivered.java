package org.gehoor.correspondence;

import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A mail of ours about this conversation did not reach somebody. To whom and why stands in the entry.
public record NotDelivered(ConversationId conversation, long sequence) implements Event {
    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation);
    }
}
