package org.gehoor.outbox;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gehoor.vocabulary.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// By which server letters leave: that of their mailbox, else that of the installation.
final class Servers {

    private final Optional<MailServer> own;
    private final Optional<EmailAddress> from;
    private final Supplier<@Nullable MailboxServers> mailboxes;

    Servers(Optional<MailServer> own, Optional<EmailAddress> from, Supplier<@Nullable MailboxServers> mailboxes) {
        this.own = own;
        this.from = from;
        this.mailboxes = mailboxes;
    }

    static Servers of(Environment settings, Supplier<@Nullable MailboxServers> mailboxes) {
        if (!settings.containsProperty("gehoor.mail.host")) {
            return new Servers(Optional.empty(), address(settings), mailboxes);
        }
        int port = settings.getProperty("gehoor.mail.port", Integer.class, 587);
        MailServer.Secrecy secrecy = switch (settings.getProperty("gehoor.mail.tls", "required")) {
            case "off" -> MailServer.Secrecy.NONE;
            case "implicit" -> MailServer.Secrecy.IMPLICIT;
            default -> MailServer.Secrecy.STARTTLS;
        };
        var own = new MailServer(settings.getRequiredProperty("gehoor.mail.host"), port, secrecy, settings.getProperty("gehoor.mail.user", ""),
                settings.getProperty("gehoor.mail.password", ""));
        return new Servers(Optional.of(own), address(settings), mailboxes);
    }

    /// Written as `klant@zeeraaf.example` or as `Zeeraaf <klant@zeeraaf.example>`.
    private static Optional<EmailAddress> address(Environment settings) {
        return Optional.ofNullable(settings.getProperty("gehoor.mail.from")).map(Servers::bare).map(EmailAddress::new);
    }

    private static String bare(String from) {
        int begins = from.lastIndexOf('<');
        return from.substring(begins + 1, begins < 0 ? from.length() : from.lastIndexOf('>')).strip();
    }

    Optional<MailServer> of(Optional<UUID> mailbox) {
        MailboxServers known = mailboxes.get();
        return mailbox.filter(_ -> known != null).flatMap(id -> known.of(id)).or(() -> own);
    }

    boolean any() {
        MailboxServers known = mailboxes.get();
        return own.isPresent() || known != null && known.any();
    }

    /// The sender with the address that stands in From.
    Draft.Sender complete(Draft.Sender sender) {
        if (sender.address().isPresent()) {
            return sender;
        }
        if (from.isPresent()) {
            return new Draft.Sender(sender.mailbox(), sender.name(), from, sender.replyTo());
        }
        MailboxServers known = mailboxes.get();
        return known == null ? sender : known.instead().orElse(sender);
    }
}
