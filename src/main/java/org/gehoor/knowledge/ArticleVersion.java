package org.gehoor.knowledge;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.gehoor.vocabulary.StaffId;

/// What an article said at one time. It never changes.
///
/// @param number   counts from 1
/// @param writer   who wrote it; empty when it was brought in from a file
/// @param why      what was changed and why, in the writer's words; may be empty
/// @param restores the number of the version it brings back
public record ArticleVersion(int number, Wording wording, Instant writtenAt, Optional<StaffId> writer, String why, OptionalInt restores) {

    /// Whether it came from a file.
    public boolean isFromAFile() {
        return writer.isEmpty();
    }
}
