package org.gehoor.desk;

/// What the page about closing offers.
///
/// @param asked    whether the customer was asked before
/// @param letter   whether who looks may close by a final letter
/// @param setAside whether it can be set aside now
public record ClosingChoice(About about, boolean asked, boolean letter, boolean setAside) {}
