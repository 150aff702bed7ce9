package org.gehoor.mail;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where mail is dropped: it knows for whom we take any, and takes it.
final class Postbox {

    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);

    private final Mailboxes mailboxes;
    private final Incoming incoming;
    private final Senders senders;
    private final Pace pace;

    Postbox(Mailboxes mailboxes, Incoming incoming, Senders senders, Pace pace) {
        this.mailboxes = mailboxes;
        this.incoming = incoming;
        this.senders = senders;
        this.pace = pace;
    }

    /// Whether we take mail for somebody: for a mailbox, whatever stands behind a plus, and for the postmaster (RFC 5321, 4.5.1).
    Reply isFor(String recipient) {
        try {
            return isFor(recipient.toLowerCase(Locale.ROOT), mailboxes.list());
        } catch (RuntimeException away) {
            LOG.warn("A sender was asked to come back, because the mailboxes could not be looked up: {}", away.getClass().getSimpleName());
            return Reply.of(451, "4.3.0", "We cannot look up our mailboxes now, please try again");
        }
    }

    private static Reply isFor(String recipient, List<Mailbox> all) {
        if (all.isEmpty()) {
            return Reply.of(550, "5.1.1", "No mailbox has been set up here yet");
        }
        int at = recipient.lastIndexOf('@');
        String name = at < 0 ? recipient : recipient.substring(0, at);
        String domain = at < 0 ? "" : recipient.substring(at + 1);
        boolean ours = all.stream().anyMatch(mailbox -> domain(mailbox).equals(domain));
        if (name.equals("postmaster") && (ours || at < 0)) {
            return Reply.of(250, "2.1.5", "The postmaster is a person here");
        }
        if (!ours) {
            return Reply.of(550, "5.7.1", "We take mail for our own mailboxes and pass none on");
        }
        boolean known = all.stream().filter(mailbox -> domain(mailbox).equals(domain)).map(Postbox::name)
                .anyMatch(own -> name.equals(own) || name.startsWith(own + "+"));
        return known ? Reply.of(250, "2.1.5", "Recipient is here") : Reply.of(550, "5.1.1", "There is no such mailbox here");
    }

    /// Takes a mail.
    Reply take(Envelope envelope, byte[] mail) {
        Reply reply = taken(envelope, mail);
        if (reply.isYes()) {
            keepPace();
        }
        return reply;
    }

    private void keepPace() {
        try {
            pace.keep();
        } catch (RuntimeException away) {
            LOG.debug("How much mail waits could not be looked up: {}", away.getClass().getSimpleName());
        }
    }

    private Reply taken(Envelope envelope, byte[] mail) {
        try {
            Raw.Proof proof = senders.prove(envelope, mail);
            UUID arrival = incoming.take(new Raw(mail, Raw.Way.SMTP, Optional.empty(), envelope.from(), envelope.to(), proof));
            return Reply.of(250, "2.0.0", "Taken as " + arrival);
        } catch (RuntimeException untaken) {
            LOG.warn("A mail could not be taken; its sender was asked to come back: {}", untaken.getClass().getSimpleName());
            return isFull(untaken) ? Reply.of(452, "4.3.1", "We have no room for it now, please try again")
                    : Reply.of(451, "4.3.0", "We cannot take it now, please try again");
        }
    }

    /// Whether PostgreSQL says that it lacks disk or memory: SQLSTATE class 53.
    private static boolean isFull(Throwable untaken) {
        return Stream.iterate(untaken, Objects::nonNull, Throwable::getCause).limit(20)
                .anyMatch(cause -> cause instanceof SQLException trouble && trouble.getSQLState() != null && trouble.getSQLState().startsWith("53"));
    }

    private static String domain(Mailbox mailbox) {
        String address = mailbox.address().text();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Mailbox mailbox) {
        String address = mailbox.address().text();
        return address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }
}
