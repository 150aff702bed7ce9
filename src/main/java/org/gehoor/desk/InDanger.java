package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;

/// The promises that may break soon, and whose they are; for a lead. Of people it shows who has what, and no score.
///
/// @param live     where its stream is
/// @param rows     the missed ones first, then the most urgent
/// @param helpers  everybody who works now, to give it to
/// @param me       the reader
/// @param working  whether the reader works now, and could take one
public record InDanger(String live, List<Row> rows, List<Choice> helpers, String me, boolean working) {

    public InDanger {
        rows = List.copyOf(rows);
        helpers = List.copyOf(helpers);
    }

    /// One conversation.
    ///
    /// @param promise what was promised, and by when
    /// @param whose   who has it; or that nobody took it yet
    /// @param missed  how many were missed in a row before, in words; empty for none
    public record Row(String id, String href, String name, String gist, String promise, Mark mark, String whose, String missed) {}
}
