package org.gehoor.mail.imap;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gehoor.mailbox.Claims;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.vocabulary.MailboxId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sees to it that each mailbox is fetched from by one node of all: looks every few seconds which mailboxes there are, claims those that are free,
/// and begins anew where a setting changed.
public final class Fetchers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Fetchers.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final Fetcher.Kit kit;
    private final Claims claims;
    private final UUID node = UUID.randomUUID();
    private final Map<MailboxId, Running> running = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;

    Fetchers(Fetcher.Kit kit, Claims claims) {
        this.kit = kit;
        this.claims = claims;
    }

    private record Running(long version, Fetcher fetcher) {}

    /// Begins and ends what must be, once.
    public synchronized void look() {
        Map<MailboxId, Long> due = kit.fetchings().due().stream().collect(Collectors.toMap(Fetchings.Due::mailbox, Fetchings.Due::version));
        running.forEach((mailbox, one) -> {
            boolean same = Optional.ofNullable(due.get(mailbox)).filter(version -> version == one.version()).isPresent();
            if (!same || !one.fetcher().isRunning() || !claims.claim(mailbox, node)) {
                end(mailbox, one);
            }
        });
        due.forEach((mailbox, version) -> {
            if (!running.containsKey(mailbox) && claims.claim(mailbox, node)) {
                begin(mailbox, version);
            }
        });
    }

    /// The mailboxes that this node fetches from.
    Set<MailboxId> fetching() {
        return Set.copyOf(running.keySet());
    }

    private void begin(MailboxId mailbox, long version) {
        var fetcher = new Fetcher(mailbox, kit, () -> claims.claim(mailbox, node)
                && kit.fetchings().due().contains(new Fetchings.Due(mailbox, version)));
        fetcher.begin();
        running.put(mailbox, new Running(version, fetcher));
    }

    /// Two readers of one mailbox would tell each other's numbers: the next one begins only after this one has ended.
    private void end(MailboxId mailbox, Running one) {
        try {
            if (one.fetcher().end(TO_END)) {
                running.remove(mailbox);
                claims.release(mailbox, node);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookWithoutFail() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("The mailboxes could not be looked after: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void start() {
        var thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mailboxes").factory());
        thread.scheduleWithFixedDelay(this::lookWithoutFail, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        looking = thread;
    }

    @Override
    public void stop() {
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
        synchronized (this) {
            running.forEach(this::end);
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
