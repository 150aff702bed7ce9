package org.gehoor.mail.imap;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Probe;
import org.gehoor.mailbox.Sending;
import org.gehoor.mailbox.Trouble;
import org.gehoor.vocabulary.MailboxId;

/// Logs in and goes away again.
record Trial(Mailboxes mailboxes, Fetchings fetchings, Doors doors) implements Probe {

    @Override
    public Optional<Trouble> fetching(MailboxId mailbox) {
        Optional<Fetching> fetching = fetchings.find(mailbox);
        if (fetching.isEmpty()) {
            return Optional.empty();
        }
        try (Inbox inbox = doors.open(mailbox, fetching.get())) {
            inbox.count();
            return Optional.empty();
        } catch (Troubled troubled) {
            return Optional.of(troubled.trouble());
        } catch (MessagingException broken) {
            return Optional.of(Troubles.of(broken, Optional.empty()));
        }
    }

    @Override
    public Optional<Trouble> sending(MailboxId mailbox) {
        Optional<Sending> sending = mailboxes.find(mailbox).flatMap(Mailbox::sending);
        if (sending.isEmpty()) {
            return Optional.empty();
        }
        try {
            doors.greet(sending.get());
            return Optional.empty();
        } catch (Troubled troubled) {
            return Optional.of(troubled.trouble());
        }
    }
}
