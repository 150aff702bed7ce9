package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The one thread that starts the server, waits for its end, and starts it again on the same port as long as nobody asked it to stop.
///
///     Starting ──takes connections──▶ Running ──stop──▶ Stopped
///        ▲  └──ends, first time: start() fails   │
///        └──────────ends unasked, pause──────────┘
///
/// 1. Every server is forked by this thread, and this thread does not end before the program or the server does: the kernel would stop
///    the server with it.
/// 2. After `stop` has begun no server is started any more.
/// 3. The pause before a new try grows from nothing to five seconds while starts fail, and is nothing again after a start that worked.
final class Keeper implements Runnable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration UNTIL_THREAD_ENDS = Duration.ofSeconds(10);

    private final Folders folders;
    private final Programs programs;
    private final Runner runner;
    private final int port;
    private final System.Logger log;
    private final Thread thread;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private volatile @Nullable Server server;
    private volatile boolean ready;
    private volatile boolean stopping;

    Keeper(Folders folders, Programs programs, Runner runner, int port, System.Logger log) {
        this.folders = folders;
        this.programs = programs;
        this.runner = runner;
        this.port = port;
        this.log = log;
        this.thread = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this);
    }

    /// Returns when the server takes connections.
    void start() {
        thread.start();
        try {
            firstReady.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof PostgresTrouble trouble) throw trouble;
            throw failed;
        }
    }

    void stop() {
        Server last = refuseFurtherStarts();
        LockSupport.unpark(thread);
        if (last != null && last.isAlive()) last.stop(log);
        Patience.until(() -> !thread.isAlive(), UNTIL_THREAD_ENDS);
    }

    private synchronized @Nullable Server refuseFurtherStarts() {
        stopping = true;
        return server;
    }

    boolean isRunning() {
        Server current = server;
        return ready && current != null && current.isAlive();
    }

    long pid() {
        Server current = server;
        if (current == null) throw new IllegalStateException("No server was started.");
        return current.pid();
    }

    @Override
    public void run() {
        Duration pause = Duration.ZERO;
        while (!stopping) {
            rest(pause);
            pause = serveOnce() ? Duration.ZERO : longerThan(pause);
            if (!stopping && firstReady.isCompletedExceptionally()) return;
        }
    }

    /// From start to end of one server. True when it took connections in between.
    private boolean serveOnce() {
        try {
            new Orphans(folders.cluster(), log).stop();
            Server started = launch();
            if (started == null) return false;
            ready = started.becomesReady();
            if (ready) tellReady(started); else tellFailed(started);
            int exitCode = started.end();
            if (ready && !stopping) tellEnded(started, exitCode);
            return ready;
        } catch (IOException refused) {
            tell(Sentences.ofWriting(folders.data(), refused));
        } catch (PostgresTrouble trouble) {
            tell(trouble);
        } catch (RuntimeException ours) {
            tell(new PostgresTrouble("PostgreSQL could not be watched: %s.".formatted(ours), ours));   // this thread must not end
        } finally {
            ready = false;
        }
        return false;
    }

    private synchronized @Nullable Server launch() throws IOException {
        if (stopping) return null;
        server = Server.start(folders, programs, runner, port);
        return server;
    }

    private void tellReady(Server started) {
        log.log(Level.INFO, "PostgreSQL {0} (process {1}) takes connections on 127.0.0.1:{2}.",
                Programs.VERSION, Long.toString(started.pid()), Integer.toString(port));
        firstReady.complete(null);
    }

    private void tellEnded(Server ended, int exitCode) {
        log.log(Level.WARNING, "PostgreSQL (process {0}) ended unasked, with code {1}; starting it again.{2}",
                Long.toString(ended.pid()), Integer.toString(exitCode),
                Sentences.ofFullDisk(folders.data(), ended.lastWords()).map(why -> " " + why).orElse(""));
    }

    private void tellFailed(Server started) {
        if (stopping) return;
        if (started.isAlive()) started.stop(log);
        tell(Sentences.ofProgram(folders.data(), "PostgreSQL did not start.", started.lastWords()));
    }

    /// Whoever waits for the first start gets the trouble; later ones are only told, and tried again.
    private void tell(PostgresTrouble trouble) {
        if (!firstReady.completeExceptionally(trouble))
            log.log(Level.ERROR, "PostgreSQL is not running; trying again. " + trouble.getMessage());
    }

    private void rest(Duration pause) {
        if (pause.isPositive()) Patience.until(() -> stopping, pause);
    }

    private static Duration longerThan(Duration pause) {
        Duration longer = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
