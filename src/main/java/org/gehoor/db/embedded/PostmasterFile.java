package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`, in which a running PostgreSQL writes who it is, where it listens and, on its eighth line, how far it is.
record PostmasterFile(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Empty when there is no such file, or when it is half written.
    static Optional<PostmasterFile> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(in(cluster));
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }
}
