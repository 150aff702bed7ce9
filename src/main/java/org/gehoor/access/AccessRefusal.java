package org.gehoor.access;

import org.gehoor.pages.Refusal;

/// What is refused to whoever wants to prove an address, or make a token.
public enum AccessRefusal implements Refusal.Code {
    /// Five codes were sent within an hour.
    TOO_MANY_CODES(Refusal.Kind.TOO_LATE),
    /// A token says what it is for, in a few words.
    TOKEN_LABEL(Refusal.Kind.ASK_AGAIN),
    /// A token has at least one scope.
    TOKEN_SCOPE(Refusal.Kind.ASK_AGAIN),
    /// A token lives at most a year.
    TOKEN_DAYS(Refusal.Kind.ASK_AGAIN),
    /// Somebody has fifty of them.
    TOO_MANY_TOKENS(Refusal.Kind.TOO_LATE),
    /// A machine is not called like a person (G2).
    MACHINE_NAME(Refusal.Kind.ASK_AGAIN),
    /// A machine does not pick up and does not close.
    MACHINE_SCOPE(Refusal.Kind.NOT_YOURS_TO_DECIDE);

    private final Refusal.Kind kind;

    AccessRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
