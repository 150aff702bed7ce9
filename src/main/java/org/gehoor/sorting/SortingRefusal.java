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
    NO_SUCH_LINE(Refusal.Kind.ASK_AGAIN),
    /// The customers of both conversations are one person already.
    ONE_PERSON_ALREADY(Refusal.Kind.TOO_LATE),
    /// Nobody said that these two customers are one person.
    NOT_SAID(Refusal.Kind.TOO_LATE),
    /// Conversations of the two were merged: those are taken apart first.
    CASES_ARE_ONE(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    SortingRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
