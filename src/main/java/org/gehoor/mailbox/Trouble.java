package org.gehoor.mailbox;

import java.util.Locale;

/// Why mail cannot be fetched, or a letter not sent: what an administrator can do something about. Its words are `mailbox.trouble.<code>`.
public enum Trouble {
    /// The name of the server is not known.
    UNKNOWN_HOST,
    /// Nobody listens there.
    REFUSED,
    /// No answer in time.
    TIMEOUT,
    /// No safe connection: a certificate we do not trust, for another name, or no TLS at all.
    TLS,
    /// The server does not know this user with this password.
    LOGIN,
    /// The permission was withdrawn or has run out.
    PERMISSION,
    /// Where the permission becomes an access token, we got none.
    TOKEN_SERVER,
    /// There is no such folder.
    FOLDER,
    /// The folder to move to, or the right to move or delete, is not there. Mail is taken all the same.
    TIDYING,
    /// The connection broke.
    BROKEN,
    /// The server said something we cannot work with.
    SERVER,
    /// We could not keep what we fetched: the fault is ours.
    OURS;

    /// As it is stored, and as its words are found.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether mail comes in all the same.
    public boolean isMinor() {
        return this == TIDYING;
    }

    static Trouble of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
