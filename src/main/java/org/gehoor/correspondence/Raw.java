package org.gehoor.correspondence;

import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.MailboxId;

/// A mail as it came, before anybody read it.
///
/// @param bytes   all of it
/// @param way     by which it came
/// @param mailbox it was fetched from or imported into; empty when its addresses decide
/// @param from    the envelope's sender; empty for a bounce, and when there was no envelope
/// @param to      the envelope's recipients; empty when there was no envelope
/// @param proof   what is known of whether its sender is who they say
public record Raw(byte[] bytes, Way way, Optional<MailboxId> mailbox, String from, List<String> to, Proof proof) {

    public Raw {
        to = List.copyOf(to);
    }

    /// How a mail came.
    public enum Way {
        SMTP, IMAP,
        /// Brought in from before; it waits like mail that came now, and nobody gets a letter for it.
        IMPORT,
        /// Brought in from before, to be found only: set aside at once.
        HISTORY
    }

    /// Whether the domain in From is proven to have sent it, and the words of SPF, DKIM and DMARC that say so.
    ///
    /// @param passes  whether DMARC passes: SPF or DKIM passed for a domain aligned with that in From (RFC 7489)
    /// @param results as in Authentication-Results (RFC 8601), without the name of who says so: `spf=pass smtp.mailfrom=…; dkim=…; dmarc=…`
    public record Proof(boolean passes, String results) {
        /// Nothing is known.
        public static final Proof NONE = new Proof(false, "");
    }
}
