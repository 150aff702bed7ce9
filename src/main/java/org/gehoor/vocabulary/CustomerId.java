package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one customer. Inside it is a UUIDv7, outside an opaque string.
public record CustomerId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static CustomerId at(Instant now) {
        return new CustomerId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
