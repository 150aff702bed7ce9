package org.gehoor.mail.imap;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gehoor.correspondence.Incoming;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Trouble;
import org.gehoor.vocabulary.MailboxId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches from one mailbox until it is told to end: opens, reads to the end, waits for more; and after a failure tries again, ever more slowly.
final class Fetcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final MailboxId mailbox;
    private final Kit kit;
    private final BooleanSupplier mine;
    private final Semaphore bell = new Semaphore(0);
    private int failures;
    private volatile boolean ended;
    private volatile Optional<Inbox> open = Optional.empty();
    private volatile Optional<Thread> thread = Optional.empty();

    /// @param mine whether this node may still fetch, by the settings it began with
    Fetcher(MailboxId mailbox, Kit kit, BooleanSupplier mine) {
        this.mailbox = mailbox;
        this.kit = kit;
        this.mine = mine;
    }

    /// What every fetcher works with.
    record Kit(ImapSettings settings, Doors doors, Incoming incoming, Fetchings fetchings, Progress progress) {}

    /// Where it is written down how far we are and how it goes.
    record Progress(Positions positions, Conditions conditions) {}

    @Override
    public void run() {
        while (goesOn()) {
            try {
                fetch();
            } catch (Exception failed) {
                failures++;
                rest(told(failed));
            }
        }
    }

    private void fetch() throws Exception {
        Fetching fetching = kit.fetchings().find(mailbox).orElseThrow();
        try (Inbox inbox = kit.doors().open(mailbox, fetching)) {
            open = Optional.of(inbox);
            var reading = new Reading(mailbox, fetching, kit.incoming(), kit.progress().positions(), kit.settings().mostBytes());
            do {
                kit.progress().conditions().well(mailbox, reading.whole(inbox));
                failures = 0;
                await(inbox);
            } while (goesOn());
        } finally {
            open = Optional.empty();
        }
    }

    private void await(Inbox inbox) throws MessagingException {
        if (ended) {
            return;
        }
        if (inbox.tellsByItself()) {
            inbox.idle();
        } else {
            rest(kit.settings().rests().poll());
        }
    }

    private boolean goesOn() {
        return !ended && mine.getAsBoolean();
    }

    /// Tells what is wrong.
    ///
    /// @return how long to wait
    private Duration told(Exception failed) {
        Trouble trouble = failed instanceof Troubled known ? known.trouble() : Troubles.of(failed, Optional.empty());
        if (!ended) {
            LOG.warn("Mailbox {} cannot be fetched from, and is tried again: {}", mailbox, trouble.code());
            try {
                kit.progress().conditions().troubled(mailbox, trouble);
            } catch (RuntimeException noDatabase) {
                LOG.warn("Nor could that be written down: {}", noDatabase.getClass().getSimpleName());
            }
        }
        ImapSettings.Rests rests = kit.settings().rests();
        return trouble == Trouble.LOGIN || trouble == Trouble.PERMISSION ? rests.longest() : rests.after(failures);
    }

    private void rest(Duration most) {
        try {
            if (!ended && bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException told) {
            ended = true;
        }
    }

    /// Looks again now, whatever it waits for.
    void wake() {
        bell.release();
        open.ifPresent(Inbox::wake);
    }

    /// Runs on a thread of its own.
    void begin() {
        thread = Optional.of(Thread.ofVirtual().name("mailbox-" + mailbox).start(this));
    }

    boolean isRunning() {
        return thread.filter(Thread::isAlive).isPresent();
    }

    /// Ends after the mail that is being taken, or in the middle of it when that lasts too long: it is then taken again.
    ///
    /// @return whether it has ended
    boolean end(Duration patience) throws InterruptedException {
        ended = true;
        long until = System.nanoTime() + patience.toNanos();
        while (isRunning() && System.nanoTime() < until) {
            // again and again, as it may have been about to wait when we called
            wake();
            thread.orElseThrow().join(Duration.ofMillis(20));
        }
        if (isRunning()) {
            thread.orElseThrow().interrupt();
            return thread.orElseThrow().join(patience);
        }
        return true;
    }
}
