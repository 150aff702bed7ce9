package org.gehoor.vocabulary;

import java.util.List;
import java.util.Locale;

/// What a customer says to need. Stated by the customer, never inferred; the reason for priority is neither asked nor stored.
public enum Need {
    NONE, SAFETY, NO_SERVICE, PRIORITY;

    /// The name in the database, the ledger and the words: `no_service`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what a form sent: a value that no page offers is none.
    public static Need read(String typed) {
        return List.of(values()).stream().filter(need -> need.code().equals(typed)).findFirst().orElse(NONE);
    }

    /// Reads a [#code()].
    ///
    /// @throws IllegalArgumentException when no need has this code
    public static Need of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
