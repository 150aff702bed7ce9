package org.gehoor.events;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open pages. One thread follows the feed and hands each event to the streams of its topic; each stream renders on a
/// thread of its own, so that a slow reader delays nobody.
public final class LiveStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    /// How many open pages may look at the database at once: fewer than it has connections, so that words always find one.
    private static final int TURNS = 8;

    private final Feed feed;
    private final Bell bell;
    private final Map<String, Set<LiveStream>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, Set<LiveStream>> patient = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(TURNS, true);
    private Set<String> touched = new HashSet<>();
    private long nudgedAt;
    private volatile boolean running;
    private volatile Optional<Position> reached = Optional.empty();

    LiveStreams(Feed feed, Bell bell) {
        this.feed = feed;
        this.bell = bell;
    }

    /// What one page shows after an event: pieces of HTML, nothing when the event does not concern it, or
    /// [Ended] when the viewer may see it no more. Called again for every event, so rights are checked each time.
    @FunctionalInterface
    public interface Renderer {
        List<String> render(Told event) throws Ended;

        /// What changed by the clock alone, for instance a promise that is at risk now, or by what the page is patient about. Asked when nothing
        /// happened for twenty seconds.
        default List<String> afterAWhile() throws Ended {
            return List.of();
        }
    }

    /// Thrown by a renderer whose viewer lost the right to look.
    public static final class Ended extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Opens a stream on these topics that begins right after `from`.
    public SseEmitter open(Set<String> topics, Position from, Renderer renderer) {
        return open(topics, Set.of(), from, renderer);
    }

    /// The same, with topics about which the page is patient: whatever happens there, it is asked [Renderer#afterAWhile] at most once a second.
    /// Every move in the line concerns every page that shows a place in it.
    public SseEmitter open(Set<String> topics, Set<String> patientAbout, Position from, Renderer renderer) {
        var stream = new LiveStream(topics, renderer, turns, gone -> {
            forget(byTopic, topics, gone);
            forget(patient, patientAbout, gone);
        });
        if (feed.isBeforeRestore(from)) {
            stream.startAfresh();
            return stream.emitter();
        }
        topics.forEach(topic -> byTopic.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet()).add(stream));
        patientAbout.forEach(topic -> patient.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet()).add(stream));
        stream.start(from, () -> feed.missed(from, topics));
        return stream.emitter();
    }

    /// How many streams are open.
    public int count() {
        return (int) byTopic.values().stream().flatMap(Set::stream).distinct().count();
    }

    /// Whether a page with this topic is open on this node.
    public boolean isOpen(String topic) {
        return byTopic.containsKey(topic);
    }

    private static void forget(Map<String, Set<LiveStream>> map, Set<String> topics, LiveStream stream) {
        topics.forEach(topic -> map.computeIfPresent(topic, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        }));
    }

    private void follow() {
        while (running) {
            try {
                bell.await(LOOK);
                List<Told> batch;
                do {
                    Position from = reached.orElseGet(feed::now);
                    batch = feed.after(from, BATCH);
                    batch.forEach(this::tell);
                    reached = Optional.of(batch.isEmpty() ? from : batch.getLast().position());
                } while (batch.size() == BATCH);
                nudge();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("The feed cannot be read now; open pages wait and catch up: {}", trouble.getMessage());
            }
        }
    }

    private void tell(Told event) {
        byTopic.getOrDefault(event.topic(), Set.of()).forEach(stream -> stream.tell(event));
        if (patient.containsKey(event.topic())) {
            touched.add(event.topic());
        }
    }

    private void nudge() {
        long now = System.nanoTime();
        if (!touched.isEmpty() && now - nudgedAt >= LOOK.toNanos()) {
            touched.forEach(topic -> patient.getOrDefault(topic, Set.of()).forEach(LiveStream::nudge));
            touched = new HashSet<>();
            nudgedAt = now;
        }
    }

    private volatile Optional<Thread> follower = Optional.empty();

    @Override
    public void start() {
        running = true;
        reached = Optional.of(feed.now());
        follower = Optional.of(Thread.ofPlatform().name("feed").daemon().start(this::follow));
    }

    @Override
    public void stop() {
        running = false;
        follower.ifPresent(Thread::interrupt);
        byTopic.values().stream().flatMap(Set::stream).distinct().toList().forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops before the web server does, which would wait for open streams.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
