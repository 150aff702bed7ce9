package org.gehoor.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was set aside lately, with the reason or the rule, and the way back.
public record AsideView(List<Line> lines, ListView list) {

    public AsideView {
        lines = List.copyOf(lines);
    }

    /// @param why  by which rule, or for which reason of whom
    /// @param back where to bring it back; null for who may not, or when its words were erased
    public record Line(Row row, String why, @Nullable String back) {}
}
