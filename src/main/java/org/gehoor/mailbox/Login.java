package org.gehoor.mailbox;

import java.net.URI;

/// How we prove to a mail server that we may fetch. What is printed of it holds no secret.
public sealed interface Login {

    /// As whom.
    String user();

    /// By a password.
    record ByPassword(String user, String password) implements Login {
        @Override
        public String toString() {
            return "ByPassword[" + user + "]";
        }
    }

    /// By a permission that the owner of the mailbox gave and can take back: a refresh token (RFC 6749, 6) that becomes an access token for XOAUTH2.
    ///
    /// @param endpoint where it becomes an access token
    /// @param secret   of the client; empty for a client that has none
    record ByToken(String user, URI endpoint, String client, String secret, String refreshToken) implements Login {
        @Override
        public String toString() {
            return "ByToken[" + user + " " + endpoint + "]";
        }
    }
}
