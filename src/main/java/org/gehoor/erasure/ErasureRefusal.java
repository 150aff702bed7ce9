package org.gehoor.erasure;

import org.gehoor.pages.Refusal;

/// What this room refuses.
public enum ErasureRefusal implements Refusal.Code {
    /// Something has not ended; the customer ends it first.
    STILL_OPEN(Refusal.Kind.TOO_LATE),
    /// All of it must stay until a day.
    HELD(Refusal.Kind.TOO_LATE),
    /// It is held already.
    HELD_ALREADY(Refusal.Kind.TOO_LATE),
    /// A hold ends tomorrow at the earliest and in five years at the latest.
    NO_SUCH_END(Refusal.Kind.ASK_AGAIN),
    /// There is nothing left to hold or erase.
    NOTHING_LEFT(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    ErasureRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
