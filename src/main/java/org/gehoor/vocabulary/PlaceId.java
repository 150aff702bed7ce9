package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one place in a line. Inside it is a UUIDv7, outside an opaque string.
public record PlaceId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static PlaceId at(Instant now) {
        return new PlaceId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
