package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one promise. Inside it is a UUIDv7, outside an opaque string.
public record PromiseId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static PromiseId at(Instant now) {
        return new PromiseId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static PromiseId of(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
