package org.gehoor.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation as it is shown.
///
/// @param joints the others with which it is one
/// @param lost   that a mail of ours did not arrive; null when none is missing
/// @param leaves answers that are not said yet
public record Talk(Head head, List<Joint> joints, @Nullable Lost lost, Log log, List<Leave> leaves, Write write) {

    public Talk {
        joints = List.copyOf(joints);
        leaves = List.copyOf(leaves);
    }
}
