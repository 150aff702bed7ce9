package org.gehoor.chat;

import java.util.List;
import org.gehoor.timeline.CaseLanguage;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.jspecify.annotations.Nullable;

/// The pieces of the page of a chat that changed; `now` is null when the state did not, `aloud` when nothing of it is to be said out loud.
///
/// @param language in which language it goes on; null when that did not change
public record Pieces(String id, List<Line> lines, @Nullable Now now, @Nullable Now aloud, @Nullable CaseLanguage language) {

    public Pieces {
        lines = List.copyOf(lines);
    }

    /// A state that changed is said out loud.
    Pieces(String id, List<Line> lines, @Nullable Now now, @Nullable CaseLanguage language) {
        this(id, lines, now, now, language);
    }

    boolean isEmpty() {
        return lines.isEmpty() && now == null && aloud == null;
    }
}
