package org.gehoor.mail.imap;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/// What fetching was told.
///
/// @param mostBytes of one mail; what is larger stays on its server
/// @param patience  with a server that does not answer
/// @param trust     whose certificates are believed; empty for those that the JDK believes
record ImapSettings(int mostBytes, Duration patience, Rests rests, Optional<SSLSocketFactory> trust) {

    /// How long is waited.
    ///
    /// @param idle    for the server's word before it is asked whether it is still there; shorter than the 29 minutes of RFC 9051, 6.3.13, as
    ///                many routers forget a silent connection much earlier
    /// @param poll    between two looks at a server that does not know IDLE
    /// @param first   before the first new try after a failure; each further one waits twice as long
    /// @param longest between two tries
    record Rests(Duration idle, Duration poll, Duration first, Duration longest) {

        static final Rests USUAL = new Rests(Duration.ofMinutes(9), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(5));

        /// How long to wait after so many failures in a row.
        Duration after(int failures) {
            Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    static ImapSettings of(Environment settings) {
        return new ImapSettings(Math.toIntExact(settings.getProperty("gehoor.imap.most-bytes", DataSize.class, DataSize.ofMegabytes(50)).toBytes()),
                Duration.ofSeconds(30), Rests.USUAL, Optional.empty());
    }
}
