package org.gehoor.admin;

import org.gehoor.pages.Refusal;

/// What the pages of administrators refuse.
public enum AdminRefusal implements Refusal.Code {
    /// The role of this person is not for that.
    NOT_ALLOWED(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// There is no such mailbox, or no longer.
    NO_MAILBOX(Refusal.Kind.NOT_FOUND),
    /// There is no such line, or it has no such hours.
    NO_HOURS(Refusal.Kind.NOT_FOUND),
    /// There is no such member of staff.
    NO_MEMBER(Refusal.Kind.NOT_FOUND),
    /// A computer is called by a name of the list, and by no other.
    NO_MACHINE_NAME(Refusal.Kind.ASK_AGAIN),
    /// Who stops themselves cannot let themselves in again.
    NOT_YOURSELF(Refusal.Kind.NOT_YOURS_TO_DECIDE);

    private final Refusal.Kind kind;

    AdminRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
