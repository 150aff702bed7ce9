package org.gehoor.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What retention did in one night.
///
/// @param rehearsal whether it only counted, because the profile was announced but had not begun
/// @param endedAt   empty while it goes on, or when it was broken off and goes on at the next opportunity
public record RetentionRun(UUID id, String profile, LocalDate day, boolean rehearsal, Instant begunAt, Optional<Instant> endedAt, List<Line> lines) {

    public RetentionRun {
        lines = List.copyOf(lines);
    }

    /// What it did with one kind of conversation.
    ///
    /// @param lookedAt how many had had their time
    /// @param erased   how many of these were erased, or would have been in a rehearsal
    /// @param held     how many of these are held and stay
    /// @param running  how many are older than the term and have not ended: they stay
    public record Line(String kind, int lookedAt, int erased, int held, int running) {}
}
