package org.gehoor.record;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// The promises of one week, from Monday on.
public record Week(LocalDate monday, long kept, long broken) {

    /// The number of the week in its year (ISO 8601).
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /// `2026-W19`.
    public String code() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }

    /// Promises whose time came.
    public long due() {
        return kept + broken;
    }

    /// Whether there are enough to tell a share.
    public boolean isEnough() {
        return due() >= Tally.ENOUGH;
    }
}
