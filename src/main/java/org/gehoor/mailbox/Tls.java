package org.gehoor.mailbox;

import java.util.Locale;
import java.util.Set;

/// How the connection with a mail server is kept from others. The name on the certificate is always compared with the host.
public enum Tls {
    /// From the first byte (RFC 8314).
    IMPLICIT,
    /// After STARTTLS; a server that does not offer it is not spoken to.
    STARTTLS,
    /// In the clear: only with this machine itself.
    NONE;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /// Whether a server there may be spoken to in this way.
    public boolean isFor(String host) {
        return this != NONE || THIS_MACHINE.contains(host);
    }

    /// As it is stored and chosen in forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such way
    public static Tls of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
