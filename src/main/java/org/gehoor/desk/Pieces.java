package org.gehoor.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a conversation's page that change: new lines, its head, what did not arrive, answers that are not said yet, its promises, and up
/// to which line the page has come.
///
/// @param lost that a mail of ours did not arrive; null when none is missing
public record Pieces(List<Said> said, Head head, @Nullable Lost lost, List<Leave> leaves, List<Side.Agreement> agreements, long seen) {

    public Pieces {
        said = List.copyOf(said);
        leaves = List.copyOf(leaves);
        agreements = List.copyOf(agreements);
    }
}
