package org.gehoor.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signed checkpoints of the record, the newest first. `older` is where the next ones are; null at the end.
public record CheckpointList(List<Row> rows, @Nullable String older) {

    public CheckpointList {
        rows = List.copyOf(rows);
    }

    /// One of them.
    ///
    /// @param size how many entries it is about
    /// @param at   when it was signed, as `<time>` wants it; `when` in words
    public record Row(long size, String at, String when, String root) {}
}
