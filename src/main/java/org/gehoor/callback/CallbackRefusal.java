package org.gehoor.callback;

import org.gehoor.pages.Refusal;

/// Why we cannot call so.
public enum CallbackRefusal implements Refusal.Code {
    /// No telephone number can look like this.
    NO_NUMBER(Refusal.Kind.ASK_AGAIN),
    /// Calling this number costs extra.
    PREMIUM(Refusal.Kind.ASK_AGAIN),
    /// More than any number is long.
    TOO_LONG(Refusal.Kind.ASK_AGAIN),
    /// A number with an extension: whoever picks up there would have to put us through.
    EXTENSION(Refusal.Kind.ASK_AGAIN),
    /// The quarter is full, over, or outside the opening hours.
    NO_SLOT(Refusal.Kind.ASK_AGAIN),
    /// There is no call to make.
    NO_CALL(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    CallbackRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
