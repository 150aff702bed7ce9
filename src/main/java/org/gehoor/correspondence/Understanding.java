package org.gehoor.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.db.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Understands the mail that waits: one mail in one piece of work, from where it was kept into its conversation. Several may be at work at
/// once, here and elsewhere.
public final class Understanding {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

    /// What is larger is understood by one at a time, so that two of them do not need memory at once.
    private static final int LARGE = 2 * 1024 * 1024;
    private static final int A_MOMENTS_WORTH = 16;
    private static final int MOST_ATTEMPTS = 3;

    private static final Duration SHOULD_BE_HOME = Duration.ofMinutes(5);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Work work;
    private final Kept kept;
    private final Mails mails;
    private final Homeward homeward;
    private final Clock clock;
    private final Semaphore large = new Semaphore(1);

    Understanding(Work work, Kept kept, Mails mails, Homeward homeward, Clock clock) {
        this.work = work;
        this.kept = kept;
        this.mails = mails;
        this.homeward = homeward;
        this.clock = clock;
    }

    /// What is wrong with mail that came in.
    ///
    /// @param late   how many mails wait for longer than five minutes
    /// @param unread how many became conversations that say that we could not read them, in one day
    public record Standing(int late, int unread) {}

    /// How it stands now.
    public Standing standing() {
        Instant now = clock.instant();
        return new Standing(kept.since(now.minus(SHOULD_BE_HOME)), mails.notUnderstoodSince(now.minus(A_DAY)));
    }

    /// Understands all that waits and may be tried now.
    ///
    /// @return how many came home
    public int all() {
        int home = 0;
        for (Optional<Boolean> last = next(); last.isPresent() && !Thread.currentThread().isInterrupted(); last = next()) {
            home += last.get() ? 1 : 0;
        }
        return home;
    }

    /// Whether more mail waits than is understood in a moment.
    public boolean isBehind() {
        return kept.hasMoreThan(A_MOMENTS_WORTH);
    }

    /// Whether the next one came home; empty when nothing waits that may be tried now.
    private Optional<Boolean> next() {
        boolean mayBeLarge = large.tryAcquire();
        try {
            return next(mayBeLarge ? Integer.MAX_VALUE : LARGE);
        } finally {
            if (mayBeLarge) {
                large.release();
            }
        }
    }

    private Optional<Boolean> next(int most) {
        var tried = new AtomicReference<Kept.Waiting>();
        try {
            return work.whole(() -> kept.next(now(), most).map(mail -> {
                tried.set(mail);
                if (mail.attempts() < MOST_ATTEMPTS) {
                    homeward.bring(mail);
                } else {
                    homeward.giveUp(mail);
                }
                kept.remove(mail.id());
                return true;
            }));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
            Kept.Waiting mail = tried.get();
            if (mail == null) {
                throw trouble;
            }
            LOG.warn("Mail {} could not be understood and is tried again: {}", mail.id(), trouble.getClass().getSimpleName());
            work.whole(() -> kept.failed(mail, now(), trouble.getClass().getSimpleName(), !isTheDatabases(trouble)));
            return Optional.of(false);
        }
    }

    /// Whether another mail would have had the same trouble.
    private static boolean isTheDatabases(Throwable trouble) {
        return trouble instanceof TransientDataAccessException || trouble instanceof DataAccessResourceFailureException
                || trouble instanceof TransactionException;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
