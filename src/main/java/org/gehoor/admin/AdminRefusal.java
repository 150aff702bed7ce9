package org.gehoor.admin;

import org.gehoor.pages.Refusal;

/// What the pages of administrators refuse.
public enum AdminRefusal implements Refusal.Code {
    /// The role of this person is not for that.
    NOT_ALLOWED(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// There is no such mailbox, or no longer.
    NO_MAILBOX(Refusal.Kind.NOT_FOUND),
    /// There is no such line, or it has no such hours.
    NO_HOURS(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    AdminRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
