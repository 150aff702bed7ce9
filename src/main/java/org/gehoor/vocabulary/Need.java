package org.gehoor.vocabulary;

import java.util.Locale;

/// What a customer says to need. Stated by the customer, never inferred; the reason for priority is neither asked nor stored.
public enum Need {
    NONE, SAFETY, NO_SERVICE, PRIORITY;

    /// The name in the database, the ledger and the words: `no_service`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()].
    ///
    /// @throws IllegalArgumentException when no need has this code
    public static Need of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
