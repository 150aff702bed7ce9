package org.gehoor.outbox;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;

/// A server refused a letter for good for some recipient, or nobody took it for three days. Told in the work that marks it; who was not
/// reached, and in which words, stands with the letter (`Outbox.find`). Of what comes back later [Outbox#returned] is told, and not this.
public record LetterUndelivered(UUID letter, Optional<ConversationId> about) implements Event {

    /// For rooms above; pages hear of what those make of it.
    @Override
    public Set<String> topics() {
        return Set.of();
    }
}
