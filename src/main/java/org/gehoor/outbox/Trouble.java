package org.gehoor.outbox;

import java.util.Locale;

/// Why a letter has not left. The words for each stand in `outbox.trouble.<code>`.
public enum Trouble {
    /// No server is known that it could leave by.
    NO_SERVER,
    /// The server does not answer.
    AWAY,
    /// The server offers no encryption, or its certificate is not right.
    TLS,
    /// The server does not take our name and password.
    SIGN_IN,
    /// The server asked to come back later, for all recipients or for some.
    LATER,
    /// The server refused it for good.
    REFUSED,
    /// It could not be made into a mail.
    OURS;

    /// The name in the database and the words.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trouble of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
