package org.gehoor.letters;

import java.util.Optional;
import java.util.UUID;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Sending;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.MailServer;
import org.gehoor.outbox.MailboxServers;
import org.gehoor.vocabulary.MailboxId;

/// Tells the outbox by which server the letters of a mailbox leave.
final class ServersOfMailboxes implements MailboxServers {

    private final Mailboxes mailboxes;

    ServersOfMailboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public Optional<MailServer> of(UUID mailbox) {
        return mailboxes.find(new MailboxId(mailbox)).flatMap(Mailbox::sending).map(ServersOfMailboxes::server);
    }

    @Override
    public boolean any() {
        return mailboxes.list().stream().anyMatch(ServersOfMailboxes::sends);
    }

    @Override
    public Optional<Draft.Sender> instead() {
        return mailboxes.list().stream().filter(ServersOfMailboxes::sends).findFirst()
                .map(one -> new Draft.Sender(Optional.of(one.id().value()), one.name(), Optional.of(one.address()), Optional.empty()));
    }

    private static boolean sends(Mailbox mailbox) {
        return mailbox.on() && mailbox.sending().isPresent();
    }

    private static MailServer server(Sending sending) {
        MailServer.Secrecy secrecy = switch (sending.tls()) {
            case IMPLICIT -> MailServer.Secrecy.IMPLICIT;
            case STARTTLS -> MailServer.Secrecy.STARTTLS;
            case NONE -> MailServer.Secrecy.NONE;
        };
        return new MailServer(sending.host(), sending.port(), secrecy, sending.user(), sending.password());
    }
}
