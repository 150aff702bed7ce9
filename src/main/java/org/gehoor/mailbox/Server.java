package org.gehoor.mailbox;

/// Where a mail server listens, and how the connection with it is kept from others.
public record Server(String host, int port, Tls tls) {

    public Server {
        if (host.isBlank() || port < 1 || port > 65_535 || !tls.isFor(host)) {
            throw new IllegalArgumentException("no server: " + host + ":" + port + " " + tls);
        }
    }
}
