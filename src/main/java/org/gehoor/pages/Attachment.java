package org.gehoor.pages;

import org.jspecify.annotations.Nullable;

/// A file as it stands beside the words it came with.
///
/// @param name    as its sender called it
/// @param about   what it is and how large, in words
/// @param href    where it can be downloaded
/// @param view    where it can be looked at; null when it cannot
/// @param warning what to know before opening it; null when there is nothing
/// @param erased  whether it is gone: then nothing of the rest is shown
public record Attachment(String name, String about, String href, @Nullable String view, @Nullable String warning, boolean erased) {}
