package org.gehoor.access;

import org.gehoor.pages.Refusal;

/// What is refused to whoever wants to prove an address.
public enum AccessRefusal implements Refusal.Code {
    /// Five codes were sent within an hour.
    TOO_MANY_CODES(Refusal.Kind.TOO_LATE);

    private final Refusal.Kind kind;

    AccessRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
