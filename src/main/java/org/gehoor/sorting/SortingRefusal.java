package org.gehoor.sorting;

import org.gehoor.pages.Refusal;

/// What does not belong together.
public enum SortingRefusal implements Refusal.Code {
    /// The conversations are of two customers, and nobody said that they are one person.
    TWO_PEOPLE(Refusal.Kind.ASK_AGAIN),
    /// The other conversation was not named, or does not exist.
    NO_SUCH_OTHER(Refusal.Kind.ASK_AGAIN),
    /// None of the customer's messages was chosen, or something else than a message.
    NO_WORDS(Refusal.Kind.ASK_AGAIN),
    /// There is no such line.
    NO_SUCH_LINE(Refusal.Kind.ASK_AGAIN);

    private final Refusal.Kind kind;

    SortingRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
