package org.gehoor.vocabulary;

import java.util.Locale;

/// The way a conversation began. The rules are the same for every channel.
public enum Channel {
    CHAT, FORM, CALLBACK, MAIL;

    /// The name in the database, the ledger and the words: `chat`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()].
    ///
    /// @throws IllegalArgumentException when no channel has this code
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
