package org.gehoor.desk;

import java.time.Instant;
import java.util.List;

/// What was said and done, with what the computer said before a person was asked put together.
///
/// @param before what the customer said first
/// @param folded what the computer answered, and the customer to it; empty when the computer had no part in it
/// @param rest   everything after
/// @param last   the number of the latest line of all, shown or not
public record Log(List<Said> before, List<Said> folded, List<Said> rest, long last) {

    public Log {
        before = List.copyOf(before);
        folded = List.copyOf(folded);
        rest = List.copyOf(rest);
    }

    public Instant foldedFrom() {
        return folded.getFirst().at();
    }

    public Instant foldedUntil() {
        return folded.getLast().at();
    }
}
