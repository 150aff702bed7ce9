package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// One conversation as it is shown.
///
/// @param lost that a mail of ours did not arrive; null when none is missing
public record Talk(Head head, @Nullable Lost lost, Log log, Write write) {}
