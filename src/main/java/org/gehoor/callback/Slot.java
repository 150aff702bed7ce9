package org.gehoor.callback;

import java.time.Instant;

/// A quarter of an hour in which we could call. A full one is shown as full, so that nobody wonders where it went.
public record Slot(Instant from, Instant until, boolean full) {}
