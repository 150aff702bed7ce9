package org.gehoor.portal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// When somebody wants to be called, as it was chosen on a page.
sealed interface Wanted {

    /// The value of the choice to keep the place.
    String TURN = "turn";

    /// When it is their turn: they keep the place.
    record InTurn() implements Wanted {}

    /// In the quarter of an hour that begins then.
    record Quarter(Instant from) implements Wanted {}

    /// Empty when nothing was chosen.
    static Optional<Wanted> read(String typed) {
        try {
            return typed.equals(TURN) ? Optional.of(new InTurn()) : Optional.of(new Quarter(Instant.parse(typed)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
