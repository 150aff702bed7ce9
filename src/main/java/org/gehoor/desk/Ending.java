package org.gehoor.desk;

import org.gehoor.pages.Faults;

/// What the pages show on which a conversation ends by our word: the final letter, and setting aside.
///
/// @param text what was written already
public record Ending(About about, String text, Faults faults) {}
