package org.gehoor.mail.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Trouble;

/// Finds out what is wrong from what was thrown. What a server said is not repeated: it may hold a name or an address.
final class Troubles {

    private Troubles() {}

    /// What is wrong.
    ///
    /// @param login by which we wanted to log in; empty for a server that asks for none
    static Trouble of(Throwable thrown, Optional<Login> login) {
        return causes(thrown).flatMap(cause -> one(cause, login).stream()).findFirst().orElse(Trouble.SERVER);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(10);
    }

    private static Optional<Trouble> one(Throwable cause, Optional<Login> login) {
        return Optional.ofNullable(switch (cause) {
            case Troubled known -> known.trouble();
            case AuthenticationFailedException refused -> refused(refused, login);
            case FolderNotFoundException _ -> Trouble.FOLDER;
            case UnknownHostException _ -> Trouble.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Trouble.TIMEOUT;
            case ConnectException _ -> Trouble.REFUSED;
            case SSLException _ -> Trouble.TLS;
            case GeneralSecurityException _ -> Trouble.TLS;
            case EOFException _ -> Trouble.BROKEN;
            case SocketException _ -> Trouble.BROKEN;
            case FolderClosedException _ -> Trouble.BROKEN;
            case StoreClosedException _ -> Trouble.BROKEN;
            case Exception other when says(other, "STARTTLS") && says(other, "required") -> Trouble.TLS;
            case MessagingException _ -> null;
            case IOException _ -> null;
            case RuntimeException _ -> Trouble.OURS;
            default -> null;
        });
    }

    /// A server that is busy says so in answer to a login too (RFC 5530).
    private static Trouble refused(AuthenticationFailedException refused, Optional<Login> login) {
        return says(refused, "[UNAVAILABLE]") ? Trouble.SERVER
                : login.filter(Login.ByToken.class::isInstance).isPresent() ? Trouble.PERMISSION : Trouble.LOGIN;
    }

    private static boolean says(Exception thrown, String words) {
        return String.valueOf(thrown.getMessage()).contains(words);
    }
}
