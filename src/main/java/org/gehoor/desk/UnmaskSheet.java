package org.gehoor.desk;

import org.gehoor.pages.Faults;

/// The page that asks why somebody wants to see a number whole.
///
/// @param hidden the words as everybody sees them
public record UnmaskSheet(About about, String href, String hidden, String reason, Faults faults) {}
