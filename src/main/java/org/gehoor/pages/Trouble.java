package org.gehoor.pages;

import org.jspecify.annotations.Nullable;

/// What the page says that tells someone it did not work.
///
/// @param title     one line
/// @param text      what happened and how to go on
/// @param reference under which the mistake is in our log; null when it is no mistake
/// @param typed     what was sent; null when there was nothing
/// @param again     whether sending it once more may help
/// @param ours      whether it lies with us
/// @param staff     whether a staff page was asked for
public record Trouble(String title, String text, @Nullable String reference, @Nullable Typed typed,
                      boolean again, boolean ours, boolean staff) {}
