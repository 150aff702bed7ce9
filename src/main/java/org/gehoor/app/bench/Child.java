package org.gehoor.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that runs another command of this very program.
final class Child implements AutoCloseable {

    private static final Duration UNTIL_IT_ENDS = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader said;

    private Child(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /// @param flags of the virtual machine, besides those of this one
    static Child start(List<String> flags, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX:AOTCache=") || flag.startsWith("-Dstd")).forEach(command::add);
        command.addAll(flags);
        String path = System.getProperty("java.class.path");
        command.addAll(path.endsWith(".jar") && !path.contains(":") ? List.of("-jar", path) : List.of("-cp", path, "org.gehoor.app.Gehoor"));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().keySet().removeIf(name -> name.startsWith("GEHOOR_"));
            return new Child(builder.start());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    long pid() {
        return process.pid();
    }

    /// Answers what it asks on its standard input.
    void tell(String lines) throws IOException {
        try (var in = process.outputWriter()) {
            in.write(lines);
        }
    }

    /// Reads until a line that begins so, and gives what stands behind.
    ///
    /// @throws Failed when it ends before
    String until(String beginning) {
        var before = new StringBuilder();
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length()).strip();
                }
                before.append(line).append('\n');
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new Failed("A process ended before it said \"" + beginning + "\". It said:\n" + before);
    }

    /// Reads on so that it never waits for us.
    void letTalk() {
        keep(Writer.nullWriter());
    }

    /// The same, and keeps what it says in a file.
    void letTalk(Path log) {
        try {
            keep(Files.newBufferedWriter(log));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void keep(Writer log) {
        Thread.ofVirtual().start(() -> {
            try (log) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    log.write(line + "\n");
                    log.flush();
                }
            } catch (IOException ended) {
                // nothing more will come
            }
        });
    }

    /// Waits for its end.
    ///
    /// @throws Failed when it did not end well
    void end() {
        if (process.onExit().join().exitValue() != 0) {
            throw new Failed("A process ended with code " + process.exitValue() + "; what it said stands above.");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(UNTIL_IT_ENDS.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
