package org.gehoor.record;

import java.time.Instant;
import java.time.LocalDate;

/// A count that was not what the record says, found by counting anew: what was shown, and what it should have been.
public record Difference(Instant at, LocalDate day, String figure, String part, long value, long shown, long counted) {}
