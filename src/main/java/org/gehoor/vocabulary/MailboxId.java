package org.gehoor.vocabulary;

import java.time.Instant;
import java.util.UUID;

/// One of the organisation's mailboxes.
public record MailboxId(UUID value) {

    /// A new one.
    public static MailboxId at(Instant now) {
        return new MailboxId(UuidV7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
