package org.gehoor.chat;

import org.jspecify.annotations.Nullable;

/// The page on which a chat begins.
///
/// @param waiting    how long until a person, in words; null when that is not known
/// @param unfinished where this browser's last chat goes on; null when there is none
/// @param fault      what to do about the message that could not be taken; null when there is none
public record Beginning(@Nullable String waiting, @Nullable String unfinished, @Nullable String fault) {}
