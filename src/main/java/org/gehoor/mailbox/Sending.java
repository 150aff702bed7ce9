package org.gehoor.mailbox;

/// The server by which letters of one mailbox leave.
///
/// @param user     empty when the server asks for no login
/// @param password empty when there is no user
public record Sending(String host, int port, Tls tls, String user, String password) {

    public Sending {
        if (!tls.isFor(host) || host.isBlank() || port < 1 || port > 65_535 || user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException("no server to send by: " + host + ":" + port + " " + tls);
        }
    }

    /// Without the password, so that it cannot end in a log.
    @Override
    public String toString() {
        return "Sending[" + host + ":" + port + " " + tls + " " + user + "]";
    }
}
