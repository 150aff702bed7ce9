package org.gehoor.mail.imap;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.mail.AuthenticationResults;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Position;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Trouble;
import org.gehoor.mime.Fields;
import org.gehoor.vocabulary.MailboxId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a folder to its end: takes what is new, and what was left behind before.
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    /// So many mails in a row that we cannot keep are not their fault.
    private static final int MOST_NOT_TAKEN = 10;

    private final MailboxId mailbox;
    private final Fetching fetching;
    private final Incoming incoming;
    private final Positions positions;
    private final int mostBytes;
    private boolean untidy;
    private int notTaken;

    Reading(MailboxId mailbox, Fetching fetching, Incoming incoming, Positions positions, int mostBytes) {
        this.mailbox = mailbox;
        this.fetching = fetching;
        this.incoming = incoming;
        this.positions = positions;
        this.mostBytes = mostBytes;
    }

    /// Reads until nothing is new.
    ///
    /// @return what is wrong although every mail was taken
    /// @throws Troubled OURS when some could not be kept; they are left and tried again
    Optional<Trouble> whole(Inbox inbox) throws MessagingException, IOException, Troubled {
        Position position = positions.at(mailbox, inbox.validity(), inbox.next());
        untidy = false;
        notTaken = 0;
        again(inbox, position);
        long last = position.last();
        int before;
        do {
            before = inbox.count();
            for (List<Inbox.Lying> some = inbox.from(last + 1); !some.isEmpty(); some = inbox.from(last + 1)) {
                read(inbox, position, some);
                last = some.getLast().uid();
            }
        } while (inbox.count() > before);
        if (positions.left(mailbox).stream().anyMatch(left -> left.why() == Positions.Why.NOT_TAKEN)) {
            throw new Troubled(Trouble.OURS);
        }
        return untidy ? Optional.of(Trouble.TIDYING) : Optional.empty();
    }

    private void again(Inbox inbox, Position position) throws MessagingException, IOException, Troubled {
        for (Positions.Left left : positions.left(mailbox)) {
            Optional<Inbox.Lying> there = inbox.find(left.uid());
            if (there.isEmpty()) {
                positions.passed(mailbox, position, left.uid());
            } else if (left.bytes() <= mostBytes) {
                take(inbox, position, there.get());
            }
        }
    }

    private void read(Inbox inbox, Position position, List<Inbox.Lying> some) throws MessagingException, IOException, Troubled {
        for (Inbox.Lying lying : some) {
            if (!isOldStock(lying, position)) {
                take(inbox, position, lying);
            }
        }
        Inbox.Lying last = some.getLast();
        if (isOldStock(last, position)) {
            positions.passed(mailbox, position, last.uid());
        }
    }

    /// Whether somebody had read it before we began here, so that it is not ours to answer.
    private boolean isOldStock(Inbox.Lying lying, Position position) {
        return fetching.folder().stock() == Fetching.Stock.UNREAD && lying.uid() < position.begun() && lying.seen()
                && lying.received().isBefore(position.begunAt());
    }

    private void take(Inbox inbox, Position position, Inbox.Lying lying) throws MessagingException, IOException, Troubled {
        if (lying.bytes() > mostBytes) {
            leave(position, lying, Positions.Why.TOO_LARGE);
            return;
        }
        Optional<byte[]> bytes;
        try {
            bytes = inbox.raw(lying.uid(), mostBytes + 1);
        } catch (MessagingException | IOException unreadable) {
            if (!inbox.isOpen()) {
                throw unreadable;
            }
            notTaken(position, lying);
            return;
        }
        if (bytes.isEmpty()) {
            positions.passed(mailbox, position, lying.uid());
        } else if (bytes.get().length > mostBytes) {
            leave(position, new Inbox.Lying(lying.uid(), bytes.get().length, lying.seen(), lying.received()), Positions.Why.TOO_LARGE);
        } else if (isTaken(bytes.get())) {
            notTaken = 0;
            tidy(inbox, lying.uid());
            positions.took(mailbox, position, lying.uid());
        } else {
            notTaken(position, lying);
        }
    }

    private void notTaken(Position position, Inbox.Lying lying) throws Troubled {
        leave(position, lying, Positions.Why.NOT_TAKEN);
        if (++notTaken == MOST_NOT_TAKEN) {
            throw new Troubled(Trouble.OURS);
        }
    }

    /// Whether it is committed with us.
    private boolean isTaken(byte[] bytes) {
        Fields head = RawHead.of(bytes);
        String from = head.first("Return-Path").map(path -> path.replaceAll("[<>\\s]", "")).orElse("");
        try {
            incoming.take(new Raw(bytes, Raw.Way.IMAP, Optional.of(mailbox), from, List.of(), AuthenticationResults.trusted(bytes, fetching.trusted())));
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("A mail of mailbox {} could not be kept and is tried again: {}", mailbox, failed.getClass().getSimpleName());
            return false;
        }
    }

    private void leave(Position position, Inbox.Lying lying, Positions.Why why) {
        positions.left(mailbox, position, new Positions.Left(lying.uid(), why, lying.bytes()));
    }

    /// What becomes of it on the server, now that it is committed. A server that refuses is told of; a connection that breaks ends the reading.
    private void tidy(Inbox inbox, long uid) throws MessagingException {
        try {
            switch (fetching.folder().afterwards()) {
                case KEEP -> inbox.markRead(uid);
                case MOVE -> {
                    inbox.markRead(uid);
                    inbox.move(uid, fetching.folder().moveTo());
                }
                case DELETE -> inbox.delete(uid);
            }
        } catch (FolderClosedException | StoreClosedException broken) {
            throw broken;
        } catch (MessagingException refused) {
            untidy = true;
        }
    }
}
