package org.gehoor.desk;

import java.util.List;

/// One conversation as it is shown.
///
/// @param joints the others with which it is one
public record Talk(Head head, List<Joint> joints, Log log, Write write) {

    public Talk {
        joints = List.copyOf(joints);
    }
}
