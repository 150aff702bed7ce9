package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// PostgreSQL processes that work in one database folder though no living program of ours holds them: a server whose program was
/// killed, or sessions whose server was killed. Whoever asks must hold the lock of the data folder.
///
/// A process is one of them only if the kernel says that it runs a program called `postgres` with that very folder as its working
/// folder; a number read from `postmaster.pid` alone proves nothing, for numbers are given out again.
record Orphans(Path cluster, System.Logger log) {
    private static final Duration UNTIL_QUIT = Duration.ofSeconds(30);
    private static final Duration UNTIL_SESSIONS_NOTICE = Duration.ofSeconds(1);
    private static final Duration UNTIL_GIVING_UP = Duration.ofSeconds(30);

    /// Afterwards no process works in the folder, and no `postmaster.pid` is left to confuse the next server.
    void stop() {
        List<Long> found = living();
        long server = PostmasterFile.of(cluster).map(PostmasterFile::pid).filter(found::contains).orElse(0L);
        if (server != 0) {
            log.log(Level.INFO, "PostgreSQL (process {0}) was left running by an earlier program; stopping it first.", Long.toString(server));
            Signal.INT.sendTo(server);
        }
        if (!found.isEmpty() && !goneWithin(server == 0 ? UNTIL_SESSIONS_NOTICE : UNTIL_QUIT)) quit();
        try {
            Files.deleteIfExists(PostmasterFile.in(cluster));
        } catch (IOException refused) {
            throw Sentences.ofWriting(cluster, refused);
        }
    }

    private void quit() {
        List<Long> stubborn = living();
        log.log(Level.WARNING, "PostgreSQL processes {0} did not stop by themselves; ending them at once.", stubborn.toString());
        stubborn.forEach(Signal.QUIT::sendTo);
        if (!goneWithin(UNTIL_GIVING_UP))
            throw new PostgresTrouble("PostgreSQL processes %s still use %s and do not stop. Stop them, then start again."
                    .formatted(living(), cluster));
    }

    private boolean goneWithin(Duration limit) {
        return Patience.until(() -> living().isEmpty(), limit);
    }

    private List<Long> living() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::worksHere).collect(Collectors.toList());
    }

    private boolean worksHere(long pid) {
        return worksIn(cluster, pid);
    }

    /// Whether the kernel says that this process is a PostgreSQL which works in this folder.
    static boolean worksIn(Path cluster, long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster) && isPostgres(Files.readSymbolicLink(process.resolve("exe")));
        } catch (IOException goneOrAnothers) {
            return false;
        }
    }

    /// The kernel marks a program whose file was removed since, as after an upgrade.
    private static boolean isPostgres(Path program) {
        String name = program.getFileName().toString();
        return name.equals("postgres") || name.equals("postgres (deleted)");
    }
}
