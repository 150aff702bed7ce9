package org.gehoor.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gehoor.pages.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls receivers of what is due. Calls run beside each other and the job does not wait for them: what is taken is theirs for a minute,
/// longer than a call can last, and comes back by itself when the program dies.
public final class Dispatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Hooks hooks;
    private final Messages messages;
    private final Relay relay;
    private final Call call;
    private final Clock clock;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    Dispatch(Hooks hooks, Messages messages, Relay relay, Call call, Clock clock) {
        this.hooks = hooks;
        this.messages = messages;
        this.relay = relay;
        this.call = call;
        this.clock = clock;
    }

    /// Passes on what happened, and calls whoever is due. The calls end after this returns.
    public CompletableFuture<Void> run() {
        relay.pass();
        return CompletableFuture.allOf(messages.takeDue().stream()
                .map(message -> CompletableFuture.runAsync(() -> tell(message), callers)).toArray(CompletableFuture[]::new));
    }

    /// Puts a message without meaning in a hook's post, to try it out.
    public void test(UUID hook) {
        Instant now = clock.instant();
        messages.add(hook, "test", Relay.payload("test", now, Map.of("hook", hook.toString())), now);
    }

    /// Forgets what was told or given up a month ago.
    public void forget() {
        messages.forgetEndedBefore(clock.instant().minus(KEPT));
    }

    private void tell(Message message) {
        try {
            Hook hook = hooks.get(message.hook());
            Call.Outcome outcome = call.tell(hook, message);
            if (outcome.heard()) {
                messages.delivered(message, outcome.attempt());
            } else if (messages.failed(message, outcome.attempt(), outcome.after()) || outcome.gone()) {
                giveUp(hook, outcome);
            }
        } catch (Refusal removedMeanwhile) {
            // nobody listens any more
        } catch (RuntimeException ours) {
            LOG.warn("A web hook could not be called and is tried again: {}", ours.toString());
        }
    }

    private void giveUp(Hook hook, Call.Outcome outcome) {
        LOG.warn("Web hook {} does not listen ({}); it is not called any more.", hook.id(), outcome.attempt().outcome());
        hooks.set(hook.id(), Hook.State.GIVEN_UP);
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
