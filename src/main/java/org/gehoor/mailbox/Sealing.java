package org.gehoor.mailbox;

import java.nio.charset.StandardCharsets;
import org.gehoor.ledger.MasterKey;
import org.gehoor.vocabulary.MailboxId;

/// Closes the secrets of mailboxes with the master key. Each opens only for the mailbox and the use it was closed for.
record Sealing(MasterKey master) {

    /// What a secret is for.
    enum Of { SENDING_PASSWORD, FETCHING_PASSWORD, CLIENT_SECRET, REFRESH_TOKEN }

    byte[] close(String secret, MailboxId mailbox, Of use) {
        return master.wrap(secret.getBytes(StandardCharsets.UTF_8), context(mailbox, use));
    }

    String open(byte[] sealed, MailboxId mailbox, Of use) {
        return new String(master.unwrap(sealed, context(mailbox, use)), StandardCharsets.UTF_8);
    }

    private static byte[] context(MailboxId mailbox, Of use) {
        return ("mailbox " + mailbox + " " + use).getBytes(StandardCharsets.UTF_8);
    }
}
