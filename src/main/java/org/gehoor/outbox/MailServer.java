package org.gehoor.outbox;

/// A mail server that letters leave by.
///
/// @param user     empty when it asks for no name
/// @param password empty when there is no user
public record MailServer(String host, int port, Secrecy secrecy, String user, String password) {

    /// How the connection is kept from others. The name on the certificate is always compared with the host.
    public enum Secrecy {
        /// Encrypted from the first byte.
        IMPLICIT,
        /// After STARTTLS; a server that does not offer it gets nothing.
        STARTTLS,
        /// In the clear.
        NONE
    }

    /// Without the password, so that it cannot end in a log.
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + secrecy + " " + user + "]";
    }
}
