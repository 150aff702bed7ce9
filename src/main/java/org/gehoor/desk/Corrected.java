package org.gehoor.desk;

import org.gehoor.pages.Faults;

/// The page on which the address of a customer is put right.
///
/// @param before the address we have; empty for none
/// @param email  what was typed
public record Corrected(About about, String before, String email, Faults faults) {}
