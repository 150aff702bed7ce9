package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The private PostgreSQL of a program in this folder, seen from outside as processes that can be stopped and killed.
public record PostgresProcess(Path folder) {

    /// The postmaster; empty when none runs.
    public Optional<ProcessHandle> postmaster() {
        try {
            long number = Long.parseLong(Files.readAllLines(folder.resolve("postgres-data/postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive);
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    /// `kill -9` of the postmaster. False when none runs.
    public boolean kill() {
        return postmaster().filter(ProcessHandle::destroyForcibly).isPresent();
    }

    /// `kill -9` of one process that serves a connection of the program. False when there is none.
    public boolean killABackend() {
        return backends().findAny().filter(ProcessHandle::destroyForcibly).isPresent();
    }

    /// All its processes stand still, as on a machine that hangs, until [#goOn]. The postmaster first, so that nobody new comes.
    public void standStill() {
        signal("STOP", postmaster().stream());
        signal("STOP", postmaster().stream().flatMap(ProcessHandle::children));
    }

    public void goOn() {
        signal("CONT", postmaster().stream().flatMap(ProcessHandle::children));
        signal("CONT", postmaster().stream());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        List<String> numbers = processes.map(process -> Long.toString(process.pid())).toList();
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + name), numbers.stream()).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        }
    }

    /// The title of a process that serves a connection begins with `postgres: gehoor gehoor`.
    private Stream<ProcessHandle> backends() {
        return postmaster().stream().flatMap(ProcessHandle::children).filter(PostgresProcess::servesAConnection);
    }

    private static boolean servesAConnection(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).startsWith("postgres: gehoor gehoor");
        } catch (IOException gone) {
            return false;
        }
    }
}
