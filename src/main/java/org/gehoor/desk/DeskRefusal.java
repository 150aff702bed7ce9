package org.gehoor.desk;

import org.gehoor.pages.Refusal;

/// What the desk refuses to staff.
public enum DeskRefusal implements Refusal.Code {
    /// The role of this person is not for that.
    NOT_ALLOWED(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// The session ended while a page was open.
    SIGNED_OUT(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// The moment that was promised lies behind us, or too far ahead.
    NO_SUCH_MOMENT(Refusal.Kind.ASK_AGAIN),
    /// To whom it was handed over cannot take it.
    NO_SUCH_COLLEAGUE(Refusal.Kind.ASK_AGAIN),
    /// There is no such article, or it is not for whom it was asked for.
    NO_ARTICLE(Refusal.Kind.NOT_FOUND),
    /// A final letter gives a reason that the customer can understand.
    LETTER_TOO_SHORT(Refusal.Kind.ASK_AGAIN);

    private final Refusal.Kind kind;

    DeskRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
