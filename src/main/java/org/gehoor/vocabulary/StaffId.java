package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one member of staff. Inside it is a UUIDv7, outside an opaque string.
public record StaffId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static StaffId at(Instant now) {
        return new StaffId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
