package org.gehoor.mail.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// One folder on a server, open. Looking at it leaves no trace there.
final class Inbox implements AutoCloseable {

    private static final int AT_A_TIME = 200;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Duration idle;

    private Inbox(IMAPStore store, IMAPFolder folder, Duration idle) {
        this.store = store;
        this.folder = folder;
        this.idle = idle;
    }

    /// One mail in it, before it is read. `seen` is whether somebody read it.
    record Lying(long uid, long bytes, boolean seen, Instant received) {}

    /// Opens a folder of a store that is connected. When that fails, the store is closed.
    static Inbox open(IMAPStore store, String name, Duration idle) throws MessagingException {
        try {
            var folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            return new Inbox(store, folder, idle);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /// The number that the next new mail got or will get when the folder was opened.
    long next() throws MessagingException {
        long told = folder.getUIDNext();
        if (told > 0) {
            return told;
        }
        int last = folder.getMessageCount();
        return last == 0 ? 1 : folder.getUID(folder.getMessage(last)) + 1;
    }

    /// How many mails there are, as far as the server told. Asks it when it was silent for a second.
    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /// The first mails from this number on, in order; empty when there are none.
    List<Lying> from(long uid) throws MessagingException {
        Message[] all = folder.getMessagesByUID(uid, UIDFolder.LASTUID);
        var messages = new ArrayList<Message>();
        for (Message one : all) {
            if (folder.getUID(one) >= uid && !one.isExpunged()) {
                messages.add(one);
            }
        }
        messages.sort(Comparator.comparingInt(Message::getMessageNumber));
        Message[] first = messages.stream().limit(AT_A_TIME).toArray(Message[]::new);
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.FLAGS);
        wanted.add(IMAPFolder.FetchProfileItem.SIZE);
        wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(first, wanted);
        var lying = new ArrayList<Lying>();
        for (Message one : first) {
            lying(one).ifPresent(lying::add);
        }
        return lying;
    }

    /// One mail; empty when it is not there any more.
    Optional<Lying> find(long uid) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        return message == null ? Optional.empty() : lying(message);
    }

    private Optional<Lying> lying(Message message) throws MessagingException {
        try {
            Date received = message.getReceivedDate();
            return Optional.of(new Lying(folder.getUID(message), message.getSize(), message.isSet(Flags.Flag.SEEN),
                    received == null ? Instant.MAX : received.toInstant()));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        }
    }

    /// All of a mail as it lies there, but at most so many bytes; empty when it is not there any more.
    Optional<byte[]> raw(long uid, int most) throws MessagingException, IOException {
        Message message = folder.getMessageByUID(uid);
        if (message == null || message.isExpunged()) {
            return Optional.empty();
        }
        ((IMAPMessage) message).setPeek(true);
        try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
            return Optional.of(in.readNBytes(most));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            if (message.isExpunged()) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    void markRead(long uid) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        if (message != null) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /// Moves a mail, by MOVE (RFC 6851) or by a copy and removal.
    ///
    /// @throws MessagingException also when there is no such folder
    void move(long uid, String to) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        if (message == null) {
            return;
        }
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, store.getFolder(to));
        } else {
            folder.copyMessages(one, store.getFolder(to));
            delete(message);
        }
    }

    void delete(long uid) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        if (message != null) {
            delete(message);
        }
    }

    /// Without UIDPLUS (RFC 4315) only all that is marked could be removed, also what others marked and we never took; then ours is marked only.
    private void delete(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(new Message[] {message});
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    boolean tellsByItself() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /// Waits until the server says something, or [#wake] is called. Now and then the server is asked whether it is there at all.
    void idle() throws MessagingException {
        Executor later = CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(this::wake, later);
        try {
            folder.idle(true);
        } finally {
            alarm.cancel(false);
        }
    }

    /// Ends the waiting of another thread.
    void wake() {
        try {
            folder.doCommand(server -> {
                server.noop();
                return true;
            });
        } catch (MessagingException | IllegalStateException broken) {
            // who waits is told so itself
        }
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
