package org.gehoor.mailbox;

import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;

/// One mailbox.
///
/// @param topic     of the line that its mail goes to; empty for the line of everything
/// @param signature what stands under every answer from here; may be empty
public record Mailbox(MailboxId id, String brand, EmailAddress address, String name, String topic, Language language, String signature) {}
