package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The packaged program as a process of its own, on a data folder of its own: for what cannot be done to the process that tests.
public final class Program implements AutoCloseable {

    /// The number that customers can call in every installation made here, as it stands in links.
    public static final String DIAL = "+31881234567";

    private static final Path JAR = Path.of("target/gehoor.jar").toAbsolutePath();
    private static final Duration UNTIL_IT_SERVES = Duration.ofSeconds(90);
    private static final Duration UNTIL_IT_ENDS = Duration.ofSeconds(60);
    private static final String ANSWERS = "Zeeraaf Telecom\n088 123 45 67\nNoor Hendriks\nnoor\neen lange zin voor de test\n";

    private final Path data;
    private final URI address;
    private final Path log;
    private List<String> settings = List.of("--gehoor.smtp.port=0");
    private Process process;

    private Program(Path data, Path log) {
        this.data = data.toAbsolutePath();
        this.address = URI.create("http://127.0.0.1:" + freePort());
        this.log = log.toAbsolutePath();
    }

    /// A new installation in this folder, which is emptied first, after `setup`; not started yet. Its log stands beside the folder.
    public static Program installedIn(Path data) throws IOException {
        return installedIn(data, data.resolveSibling(data.getFileName() + ".log"));
    }

    /// The same with a log elsewhere.
    ///
    /// @throws AssertionError with what it said, when `setup` did not end well
    public static Program installedIn(Path data, Path log) throws IOException {
        if (Files.notExists(JAR)) {
            throw new AssertionError("The packaged program " + JAR + " is missing. Build it first: mvn -q -DskipTests package");
        }
        empty(data);
        Files.deleteIfExists(log);
        var program = new Program(data, log);
        program.setUp();
        return program;
    }

    private void setUp() throws IOException {
        Process asking = command("setup").start();
        try (var answers = asking.outputWriter()) {
            answers.write(ANSWERS);
        }
        if (!until(() -> !asking.isAlive(), UNTIL_IT_SERVES) || asking.exitValue() != 0) {
            asking.destroyForcibly();
            throw new AssertionError("`setup` did not end well; it said:\n" + said());
        }
    }

    /// With these settings from the next start on. Without any, nobody can bring it mail.
    public Program with(String... told) {
        settings = List.of(told);
        return this;
    }

    /// Starts it and returns when pages are served.
    public void start() {
        begin();
        if (!until(this::serves, UNTIL_IT_SERVES)) {
            throw new AssertionError("The program serves no pages; it said:\n" + said());
        }
    }

    /// Starts it without waiting for anything.
    public void begin() {
        try {
            var arguments = new ArrayList<>(List.of("serve", "--gehoor.port=" + address.getPort()));
            arguments.addAll(settings);
            process = command(arguments.toArray(String[]::new)).start();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// Whether a page with a form comes back now.
    public boolean serves() {
        try {
            return new Visitor(address, Duration.ofSeconds(20)).get("/contact").status() == 200;
        } catch (UncheckedIOException nobody) {
            return false;
        }
    }

    /// `kill -9`; returns when it is gone.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Asks it to stop and returns when it has, with its exit code.
    public int stop() {
        process.destroy();
        if (!until(() -> !process.isAlive(), UNTIL_IT_ENDS)) {
            kill();
            throw new AssertionError("The program did not stop in " + UNTIL_IT_ENDS.toSeconds() + " seconds; it said:\n" + said());
        }
        return process.exitValue();
    }

    /// Ends it in whatever way, when it still runs.
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!until(() -> !process.isAlive(), UNTIL_IT_ENDS)) {
                kill();
            }
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for it to end by itself, and gives its exit code.
    public int end() {
        if (!until(() -> !process.isAlive(), UNTIL_IT_SERVES)) {
            throw new AssertionError("The program goes on; it said:\n" + said());
        }
        return process.exitValue();
    }

    public URI address() {
        return address;
    }

    public Path data() {
        return data;
    }

    /// What it said since it was installed.
    public String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }

    /// Its PostgreSQL.
    public PostgresProcess postgres() {
        return new PostgresProcess(data.resolve("postgres"));
    }

    /// Waits for something that nobody announces, for a bounded time. Tells whether it came.
    public static boolean until(BooleanSupplier met, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    /// Removes a folder and all in it.
    public static void empty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }

    /// A process of minutes: the first compiler is enough for it.
    private ProcessBuilder command(String... arguments) throws IOException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.add("--gehoor.data=" + data);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("GEHOOR_"));
        return builder;
    }

    /// Below the range from which outgoing connections get theirs, so that nobody takes it while the program is down.
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // another one then
            }
        }
    }
}
