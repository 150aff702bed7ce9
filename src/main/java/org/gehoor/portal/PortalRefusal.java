package org.gehoor.portal;

import org.gehoor.pages.Refusal;

/// What this room refuses.
enum PortalRefusal implements Refusal.Code {
    /// The link was never made or was taken back, or it is not for this browser: we do not say which.
    NO_SUCH_CASE(Refusal.Kind.NOT_FOUND),
    /// Only a browser that may see the whole case can do this.
    PROVE_FIRST(Refusal.Kind.NOT_YOURS_TO_DECIDE),
    /// There is no receipt of it: it is no entry of this customer, or its words were erased.
    NO_SUCH_RECEIPT(Refusal.Kind.NOT_FOUND),
    /// Nothing of this size was signed.
    NO_SUCH_CHECKPOINT(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    PortalRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
