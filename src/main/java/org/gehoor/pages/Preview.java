package org.gehoor.pages;

import org.jspecify.annotations.Nullable;

/// The page on which a file is looked at.
///
/// @param back    where its conversation is
/// @param picture address of the picture; null when it is none that can be shown
/// @param sheet   address of what is shown in a frame; null when there is nothing
public record Preview(Attachment file, String back, @Nullable String picture, @Nullable String sheet) {}
