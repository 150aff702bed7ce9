package org.gehoor.profile;

import java.util.Locale;

/// What kind of matter a term is about. The first five are chosen for a line by the organisation; the others happen within a conversation.
public enum Matter {
    BILLING, PAYMENT, CONTINUITY, COMPLAINT, OTHER, SUPERVISOR, REFUSAL;

    /// The name in profiles, the database and the words: `billing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()].
    ///
    /// @throws IllegalArgumentException when no matter has this code
    public static Matter of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether people come with it to a line.
    public boolean isOfALine() {
        return this != SUPERVISOR && this != REFUSAL;
    }
}
