package org.gehoor.letters;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// An answer is about to leave, is held, was taken back, or left. For the pages of colleagues that are open.
public record LeavingChanged(ConversationId conversation) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("leaving:" + conversation);
    }
}
