package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one waiting line. Inside it is a UUIDv7, outside an opaque string.
public record LineId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static LineId at(Instant now) {
        return new LineId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
