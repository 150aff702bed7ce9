package org.gehoor.mailbox;

import java.util.Optional;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;

/// One mailbox.
///
/// @param name      what stands before the address in From
/// @param topic     of the line that its mail goes to; empty for the line of everything
/// @param signature what stands under every answer from here; may be empty
/// @param on        whether we fetch from it and send from it. What comes to one that is off all the same is taken: nobody is left unheard
/// @param sending   by which server its letters leave; empty for that of the installation (`gehoor.mail.*`)
public record Mailbox(MailboxId id, String brand, EmailAddress address, String name, String topic, Language language, String signature, boolean on,
                      Optional<Sending> sending) {

    /// One that is on and has no server of its own.
    public Mailbox(MailboxId id, String brand, EmailAddress address, String name, String topic, Language language, String signature) {
        this(id, brand, address, name, topic, language, signature, true, Optional.empty());
    }
}
