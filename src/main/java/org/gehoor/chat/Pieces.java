package org.gehoor.chat;

import java.util.List;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.jspecify.annotations.Nullable;

/// The pieces of the page of a chat that changed; `now` is null when the state did not.
public record Pieces(String id, List<Line> lines, @Nullable Now now) {

    public Pieces {
        lines = List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty() && now == null;
    }
}
