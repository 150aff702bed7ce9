package org.gehoor.sweeps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gehoor.testing.Program;

/// A Postfix of our own, from Debian's package: its settings, its queue and its port are ours, and the one of the system, if there is any, notices
/// nothing. It needs root, as every Postfix does.
final class Postfix implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final String INSTALL = "echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections"
            + " && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postfix";
    private static final Duration UNTIL_IT_STARTS = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private final Process process;

    private Postfix(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// Installs it when it is missing; with that choice of settings Debian starts none.
    ///
    /// @throws AssertionError with the line that does it, when that did not work
    static void mustBeInstalled() {
        if (Files.notExists(PROGRAM)) {
            run(List.of("sh", "-c", INSTALL));
        }
        if (Files.notExists(PROGRAM)) {
            throw new AssertionError("The sweep needs Postfix. As root run this line once: " + INSTALL);
        }
    }

    /// Starts one that takes mail from this machine only.
    ///
    /// @param routes domains, and the ports of this machine where their mail goes
    static Postfix start(Map<String, Integer> routes) {
        try {
            Path folder = Files.createTempDirectory("gehoor-postfix", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            for (String name : List.of("settings", "queue", "data")) {
                Files.createDirectory(folder.resolve(name));
            }
            run(List.of("chown", "postfix", folder.resolve("data").toString()));
            int port = Program.freePort();
            Files.writeString(folder.resolve("settings/main.cf"), settings(folder, routes));
            Files.writeString(folder.resolve("settings/master.cf"), services(port));
            Process process = new ProcessBuilder(PROGRAM.toString(), "-c", folder.resolve("settings").toString(), "start-fg").redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile()).start();
            var postfix = new Postfix(folder, port, process);
            if (!Program.until(() -> postfix.log().contains("daemon started"), UNTIL_IT_STARTS)) {
                postfix.close();
                throw new AssertionError("Postfix did not start; it said:\n" + postfix.log());
            }
            return postfix;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    int port() {
        return port;
    }

    /// What waits, as `postqueue -p` shows it.
    String queue() {
        return run(List.of("postqueue", "-c", folder.resolve("settings").toString(), "-p"));
    }

    /// Tries at once what waits.
    void flush() {
        run(List.of("postqueue", "-c", folder.resolve("settings").toString(), "-f"));
    }

    /// What it wrote down.
    String log() {
        try {
            Path log = folder.resolve("log");
            return (Files.exists(log) ? Files.readString(log) : "") + Files.readString(folder.resolve("said"));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String settings(Path folder, Map<String, Integer> routes) {
        String transports = routes.entrySet().stream().map(route -> "{%s = smtp:[127.0.0.1]:%d}".formatted(route.getKey(), route.getValue())).collect(Collectors.joining(", "));
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = %1$s/log
                maillog_file_prefixes = %1$s
                myhostname = mx.zeeraaf.example
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                alias_maps =
                alias_database =
                local_recipient_maps =
                relay_domains = %2$s
                transport_maps = inline:{ %3$s }
                smtpd_relay_restrictions = permit_mynetworks, reject
                minimal_backoff_time = 1h
                message_size_limit = 52428800
                """.formatted(folder, String.join(", ", routes.keySet()), transports);
    }

    private static String services(int port) {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                smtp unix - - n - - smtp
                relay unix - - n - - smtp
                showq unix n - n - - showq
                error unix - - n - - error
                retry unix - - n - - error
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port);
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            process.onExit().join();
            return said;
        } catch (IOException missing) {
            return "";
        }
    }

    /// Stops its own master, whose children go with it.
    @Override
    public void close() {
        try {
            Path pid = folder.resolve("queue/pid/master.pid");
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
            }
            process.destroy();
            process.onExit().join();
            Program.empty(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
