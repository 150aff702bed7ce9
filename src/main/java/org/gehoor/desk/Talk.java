package org.gehoor.desk;

import java.util.List;

/// One conversation as it is shown.
///
/// @param leaves answers that are not said yet
public record Talk(Head head, Log log, List<Leave> leaves, Write write) {

    public Talk {
        leaves = List.copyOf(leaves);
    }
}
