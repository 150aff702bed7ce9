package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// The whole desk: the line, one conversation or none, and what stands beside it.
///
/// @param live      where the page is kept up to date
/// @param talk      null when no conversation was chosen
/// @param side      null when no conversation was chosen
/// @param today     how many of today's promises were kept; null when a conversation was chosen
/// @param notice    what came of the last thing done; null for nothing to say
public record DeskView(String live, LinePane line, @Nullable Talk talk, @Nullable Side side,
                       @Nullable Mark today, @Nullable String notice) {}
