package org.gehoor.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signed checkpoints of the record, the newest first. `older` is where the next ones are; null at the end. `gaps` say when an older backup
/// was put back; only on the first page.
public record CheckpointList(List<Row> rows, @Nullable String older, List<Gap> gaps) {

    public CheckpointList {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }

    /// One of them.
    ///
    /// @param size how many entries it is about
    /// @param at   when it was signed, as `<time>` wants it; `when` in words
    public record Row(long size, String at, String when, String root) {}

    /// An older backup was put back.
    ///
    /// @param text what that means, in words
    /// @param note what the key that signed before says of it
    public record Gap(String text, String note) {}
}
