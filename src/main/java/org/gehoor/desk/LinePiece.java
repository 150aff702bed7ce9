package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// The line as it is now, for a page that is open.
///
/// @param head how the conversation stands that is shown beside it; null when none is, or it is not in these lists
public record LinePiece(LinePane line, @Nullable Head head) {}
