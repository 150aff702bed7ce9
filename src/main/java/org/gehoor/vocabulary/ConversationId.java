package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one conversation. Inside it is a UUIDv7, outside an opaque string.
public record ConversationId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static ConversationId at(Instant now) {
        return new ConversationId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
