package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// The page on which a promise is read before it is said.
///
/// @param words  as the customer will read them
/// @param tag    their language
/// @param breaks the words of the promise that this one breaks; null for none
public record PromiseCheck(About about, String words, String tag, @Nullable String breaks, PromiseSheet.Said said) {}
