package org.gehoor.mailbox;

import java.util.Optional;
import org.gehoor.vocabulary.MailboxId;

/// Tries the servers of a mailbox, now, without fetching or sending anything. A room above knows how.
public interface Probe {

    /// Logs in where mail is fetched and opens the folder.
    ///
    /// @return what is wrong; empty when it works
    Optional<Trouble> fetching(MailboxId mailbox);

    /// Logs in where letters leave.
    ///
    /// @return what is wrong; empty when it works
    Optional<Trouble> sending(MailboxId mailbox);
}
