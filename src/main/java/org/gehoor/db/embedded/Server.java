package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One running PostgreSQL server process, from its start to its end.
final class Server {
    private static final Duration UNTIL_READY = Duration.ofMinutes(10);   // replaying a long log after a crash takes its time
    private static final Duration UNTIL_QUIT = Duration.ofSeconds(30);

    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "shared_buffers=128MB",
            "max_connections=200",
            "restart_after_crash=off",   // the keeper starts it again, and can say why it ended
            "timezone=UTC",
            "log_timezone=UTC",
            "log_destination=stderr",
            "log_error_verbosity=terse");   // without details: those quote the values of rows

    private final Process process;
    private final Folders folders;
    private final long logSizeBefore;

    private Server(Process process, Folders folders, long logSizeBefore) {
        this.process = process;
        this.folders = folders;
        this.logSizeBefore = logSizeBefore;
    }

    /// Must be called on a thread that lives as long as the server should.
    static Server start(Folders folders, Programs programs, Runner runner, int port) throws IOException {
        ServerLog log = new ServerLog(folders.log());
        log.rotate();
        long logSize = log.size();
        List<String> arguments = new ArrayList<>(List.of("-D", folders.cluster().toString(), "-c", "port=" + port));
        OPTIONS.forEach(option -> arguments.addAll(List.of("-c", option)));
        Redirect toLog = Redirect.appendTo(folders.log().toFile());
        Process process = runner.builder(programs.postgres(), arguments).redirectErrorStream(true).redirectOutput(toLog).start();
        return new Server(process, folders, logSize);
    }

    /// Waits until it takes connections. False when it ended instead, or takes too long.
    boolean becomesReady() {
        Patience.until(() -> !process.isAlive() || saysReady(), UNTIL_READY);
        return process.isAlive() && saysReady();
    }

    private boolean saysReady() {
        return PostmasterFile.of(folders.cluster()).filter(file -> file.pid() == pid() && file.ready()).isPresent();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for its end.
    int end() {
        return process.onExit().join().exitValue();
    }

    String lastWords() {
        return new ServerLog(folders.log()).since(logSizeBefore);
    }

    void stop(System.Logger log) {
        Signal.INT.sendTo(pid());
        if (Patience.until(() -> !isAlive(), UNTIL_QUIT)) return;
        log.log(Level.WARNING, "PostgreSQL (process {0}) did not stop within {1} seconds; ending it at once. Nothing committed is lost.",
                Long.toString(pid()), UNTIL_QUIT.toSeconds());
        Signal.QUIT.sendTo(pid());
        if (!Patience.until(() -> !isAlive(), UNTIL_QUIT))
            log.log(Level.ERROR, "PostgreSQL (process {0}) does not stop; the next start will try again.", Long.toString(pid()));
    }
}
