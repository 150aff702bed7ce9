package org.gehoor.importing;

import org.gehoor.pages.Refusal;

/// What the pages of imports refuse.
public enum ImportRefusal implements Refusal.Code {
    /// The role of this person is not for that.
    NOT_ALLOWED(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// There is no such import.
    NOT_FOUND(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    ImportRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
