package org.gehoor.conversation;

import java.util.Optional;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.tongue.Heard;
import org.gehoor.vocabulary.ConversationId;

/// A customer wrote, and it was this turn when they did. Told after the word is recorded.
///
/// @param another the language of these words, when it is clear and another than the conversation's
public record CustomerWrote(ConversationId conversation, Turn turn, Optional<Heard> another) implements Event {
    @Override
    public Set<String> topics() {
        return Set.of("line");
    }
}
