package org.gehoor.assistant;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a language model to say it in other words, as long as there is time for the plain answer afterwards. Whatever it does, the passages are there.
final class InTime {

    /// From the moment the question came. Whoever asked gives up on us after two seconds.
    static final Duration AT_MOST = Duration.ofMillis(1_600);

    private static final Logger LOG = LoggerFactory.getLogger(InTime.class);

    private final Supplier<@Nullable Phrasing> model;
    private final BooleanSupplier allowed;

    InTime(Supplier<@Nullable Phrasing> model, BooleanSupplier allowed) {
        this.model = model;
        this.allowed = allowed;
    }

    /// @param began when the question came, by [System#nanoTime]
    Optional<String> phrase(Answers.Question question, List<Entry.Source> passages, long began) {
        Phrasing phrasing = allowed.getAsBoolean() ? model.get() : null;
        if (phrasing == null) {
            return Optional.empty();
        }
        var asked = new FutureTask<>(() -> phrasing.phrase(question, passages));
        Thread asking = Thread.ofVirtual().name("phrasing").start(asked);
        try {
            return asked.get(AT_MOST.toNanos() - (System.nanoTime() - began), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            LOG.info("The language model was late; the passages are shown");
        } catch (ExecutionException broken) {
            LOG.info("The language model failed ({}); the passages are shown", broken.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        asking.interrupt();
        return Optional.empty();
    }
}
