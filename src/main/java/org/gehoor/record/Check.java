package org.gehoor.record;

import java.time.Instant;

/// Everything was counted anew: when, up to which entry, and how many counts were not the same.
public record Check(Instant at, long number, long differences) {}
