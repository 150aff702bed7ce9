package org.gehoor.pages;

import org.jspecify.annotations.Nullable;

/// One way to a person, as the person line shows it.
///
/// @param icon  name of an icon: `person`, `callback`, `phone`
/// @param href  where it starts
/// @param label what it is, in the language of the page: "Spreek een medewerker"
/// @param waiting  how long it takes now; null when that is not known, never a guess
public record Way(String icon, String href, String label, @Nullable String waiting) {}
