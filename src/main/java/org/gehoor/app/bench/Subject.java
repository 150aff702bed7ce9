package org.gehoor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.gehoor.db.embedded.RunningPostgres;

/// The program under test, in a data folder of its own.
final class Subject implements AutoCloseable {

    private static final String PASSWORD = "een lange zin voor de maat";
    private static final String ANSWERS = "Zeeraaf Telecom\n088 123 45 67\nNoor Hendriks\nnoor\n" + PASSWORD + "\n";

    private final Path data;
    private final Child child;
    private final URI address;
    private final Meter meter;

    private Subject(Path data, Child child, URI address, Meter meter) {
        this.data = data;
        this.child = child;
        this.address = address;
        this.meter = meter;
    }

    /// Makes an installation in an empty folder.
    static Colleague install(Path data) {
        remove(data);
        try (Child setup = Child.start(List.of(), "setup", "--gehoor.data=" + data)) {
            setup.tell(ANSWERS);
            String secret = setup.until("Put this secret in your authenticator app:");
            setup.letTalk();
            setup.end();
            return new Colleague("noor", PASSWORD, secret);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Starts it and returns when pages are served.
    static Subject start(String command, Path data, List<String> flags, String... settings) {
        make(data);
        int port = freePort();
        var arguments = new ArrayList<>(List.of(command, "--gehoor.data=" + data, "--gehoor.port=" + port));
        arguments.addAll(settings.length == 0 ? List.of("--gehoor.smtp.port=0") : List.of(settings));
        Child child = Child.start(flags, arguments.toArray(String[]::new));
        child.letTalk(data.resolve("bench.log"));
        URI address = URI.create("http://127.0.0.1:" + port);
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (!serves(address)) {
            if (System.nanoTime() > deadline || !ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).orElse(false)) {
                child.close();
                throw new Failed("The program serves no pages; what it said stands above.");
            }
            LockSupport.parkNanos(2_000_000);
        }
        return new Subject(data, child, address, new Meter(child.pid(), Meter.postgresOf(child.pid()).orElseThrow(() -> new Failed("no PostgreSQL"))));
    }

    URI address() {
        return address;
    }

    Meter meter() {
        return meter;
    }

    RunningPostgres postgres() {
        return RunningPostgres.in(data.resolve("postgres")).orElseThrow(() -> new Failed("PostgreSQL is gone"));
    }

    @Override
    public void close() {
        child.close();
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static boolean serves(URI address) {
        try (Wire wire = Wire.to(address)) {
            return wire.get("/", "").status() == 200;
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }
}
