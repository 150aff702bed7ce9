package org.gehoor.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;

/// One conversation goes on in another, because a person saw that they are about the same. Both keep their record.
///
/// @param entry         the line of its record that says so
/// @param waited        what it stood on when it was our turn; empty when it was not
/// @param intoFirstWord since when the other one waited of itself; the moment of merging when it did not wait
public record Merge(UUID id, ConversationId conversation, ConversationId into, StaffId by, Instant at, long entry, Optional<Waited> waited,
                    Instant intoFirstWord) {

    /// What a conversation that was our turn gives to the one it goes on in, and comes back to when that is undone.
    ///
    /// @param need the code of the need that was stated
    public record Waited(Instant firstWord, String need, PromiseId promise) {}

    /// Whether it ended by being merged; otherwise it had ended before.
    public boolean ended(Conversation merged) {
        return merged.turn() instanceof Turn.SetAside aside && aside.entry() == entry;
    }
}
