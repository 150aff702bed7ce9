package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// Whether who is looking takes work now, and who is offered to them.
///
/// @param missed  whether they are away because they did not take two offers in a row
/// @param ringing null when nobody is offered to them
public record Self(boolean available, boolean missed, @Nullable Ringing ringing) {}
