package org.gehoor.chat;

import org.jspecify.annotations.Nullable;

/// The page on which a customer says how it went. `name` of the person who helped; null when nobody did.
public record RatingForm(String id, String reference, @Nullable String name, boolean rated) {}
