package org.gehoor.outbox;

import java.util.Optional;
import java.util.UUID;

/// Which mailbox has a server of its own. A room that knows mailboxes answers; without one all letters leave by the installation's.
public interface MailboxServers {

    /// The server of a mailbox; empty when it has none of its own.
    Optional<MailServer> of(UUID mailbox);

    /// Whether any mailbox has one.
    boolean any();

    /// Who sends what no mailbox sends, when the installation has no address of its own.
    Optional<Draft.Sender> instead();
}
