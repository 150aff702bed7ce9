package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one team. Inside it is a UUIDv7, outside an opaque string.
public record TeamId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static TeamId at(Instant now) {
        return new TeamId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
