package org.gehoor.pages;

/// What this room refuses: what the sender's browser or address got wrong, not the sender.
enum PagesRefusal implements Refusal.Code {
    /// There is no page at this address.
    NO_SUCH_PAGE(Refusal.Kind.NOT_FOUND),
    /// The request cannot be read: broken UTF-8, a form that is not one.
    NOT_READABLE(Refusal.Kind.ASK_AGAIN),
    /// More than we take in one go.
    TOO_LARGE(Refusal.Kind.ASK_AGAIN),
    /// A form without the proof that it is ours: mostly a page that was open for very long.
    PAGE_TOO_OLD(Refusal.Kind.ASK_AGAIN),
    /// Someone else may do this.
    NOT_ALLOWED(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// The database is gone for now.
    NOTHING_CAN_BE_KEPT(Refusal.Kind.OUR_FAULT),
    /// A mistake in the program.
    OUR_MISTAKE(Refusal.Kind.OUR_FAULT);

    private final Refusal.Kind kind;

    PagesRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
