package org.gehoor.events;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page: first what it missed, then what happens, never the same event twice.
final class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Set<String> topics;
    private final LiveStreams.Renderer renderer;
    private final Consumer<LiveStream> forget;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Semaphore turns;
    private final Waiting waiting = new Waiting();
    private volatile boolean open = true;
    private Position reached = new Position(0, 0);

    /// @param turns of which one is taken for each look at the database, so that open pages never hold all its connections
    LiveStream(Set<String> topics, LiveStreams.Renderer renderer, Semaphore turns, Consumer<LiveStream> forget) {
        this.topics = Set.copyOf(topics);
        this.renderer = renderer;
        this.turns = turns;
        this.forget = forget;
    }

    Set<String> topics() {
        return topics;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void start(Position from, Supplier<List<Told>> missed) {
        reached = from;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(_ -> close());
        Thread.ofVirtual().name("live-stream").start(() -> run(missed));
    }

    /// Tells the page to load itself again, and ends.
    void startAfresh() {
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                emitter.send(SseEmitter.event().name("afresh").data(""));
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                // it comes back and is told again
            }
        });
    }

    void tell(Told event) {
        waiting.add(event);
    }

    /// Something happened that this page shows when it has time.
    void nudge() {
        waiting.nudge();
    }

    /// Ends it; the browser comes back with its last position.
    void end() {
        close();
        emitter.complete();
    }

    private void close() {
        open = false;
        forget.accept(this);
    }

    private void run(Supplier<List<Told>> missed) {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(1_000));
            for (Told event : Waiting.eachOnce(inTurn(missed::get))) {
                show(event);
            }
            while (open) {
                switch (waiting.next(HEARTBEAT)) {
                    case Waiting.Event(Told event) -> show(event);
                    case Waiting.Nudge _ -> changed(inTurn(renderer::afterAWhile));
                    case Waiting.Nothing _ -> stillHere(inTurn(renderer::afterAWhile));
                }
            }
        } catch (LiveStreams.Ended noMore) {
            end();
        } catch (IOException | IllegalStateException gone) {
            close();
        } catch (InterruptedException stopping) {
            end();
        } catch (RuntimeException trouble) {
            LOG.warn("A live page could not be brought up to date; the browser will come back: {}", trouble.toString());
            end();
        }
    }

    private void show(Told event) throws IOException, LiveStreams.Ended, InterruptedException {
        if (event.position().compareTo(reached) <= 0) {
            return;
        }
        List<String> pieces = inTurn(() -> renderer.render(event));
        reached = event.position();
        if (!pieces.isEmpty()) {
            emitter.send(SseEmitter.event().id(reached.toString()).data(String.join("\n", pieces), MediaType.TEXT_HTML));
        }
    }

    /// A look that may end the stream.
    @FunctionalInterface
    private interface Look<T> {
        T at() throws LiveStreams.Ended;
    }

    private <T> T inTurn(Look<T> look) throws LiveStreams.Ended, InterruptedException {
        turns.acquire();
        try {
            return look.at();
        } finally {
            turns.release();
        }
    }

    private void changed(List<String> pieces) throws IOException {
        if (!pieces.isEmpty()) {
            stillHere(pieces);
        }
    }

    /// Shows the browser that we are there, with what changed by the clock; the position stays.
    private void stillHere(List<String> pieces) throws IOException {
        emitter.send(pieces.isEmpty() ? SseEmitter.event().comment("still here")
                : SseEmitter.event().data(String.join("\n", pieces), MediaType.TEXT_HTML));
    }
}
