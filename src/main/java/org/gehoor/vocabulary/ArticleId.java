package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// Names one knowledge article. Inside it is a UUIDv7, outside an opaque string.
public record ArticleId(UUID value) {

    /// A new id, sortable by the time it was made.
    public static ArticleId at(Instant now) {
        return new ArticleId(UuidV7.at(now));
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when it is no id
    public static ArticleId of(String text) {
        return new ArticleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
