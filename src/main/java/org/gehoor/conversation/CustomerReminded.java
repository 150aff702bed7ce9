package org.gehoor.conversation;

import java.time.Instant;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// The customer was asked again whether it is solved; silence until `closesAt` closes it.
public record CustomerReminded(ConversationId conversation, Instant closesAt) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation);
    }
}
