package org.gehoor.chat;

import java.util.List;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.jspecify.annotations.Nullable;

/// The pieces of the page of a chat that changed; `now` is null when the state did not, `aloud` when nothing of it is to be said out loud.
public record Pieces(String id, List<Line> lines, @Nullable Now now, @Nullable Now aloud) {

    public Pieces {
        lines = List.copyOf(lines);
    }

    /// A state that changed is said out loud.
    Pieces(String id, List<Line> lines, @Nullable Now now) {
        this(id, lines, now, now);
    }

    boolean isEmpty() {
        return lines.isEmpty() && now == null && aloud == null;
    }
}
