package org.gehoor.desk;

import java.util.List;

/// The parts of a conversation's page that change: new lines, its head, answers that are not said yet, its promises, and up to which line the page has come.
public record Pieces(List<Said> said, Head head, List<Leave> leaves, List<Side.Agreement> agreements, long seen) {

    public Pieces {
        said = List.copyOf(said);
        leaves = List.copyOf(leaves);
        agreements = List.copyOf(agreements);
    }
}
