package org.gehoor.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Processor time and memory of a process and of the PostgreSQL it started, as the kernel counts them.
///
/// @param program  the virtual machine
/// @param postgres the server that takes connections; its sessions are its children
record Meter(long program, long postgres) {

    private static final double TICKS_A_SECOND = 100;

    /// Processor time in milliseconds since the beginning.
    record Spent(double program, double postgres) {

        Spent since(Spent before) {
            return new Spent(program - before.program, postgres - before.postgres);
        }
    }

    Spent spent() {
        Map<Long, Stat> all = all();
        double server = Optional.ofNullable(all.get(program)).map(Stat::own).orElse(0d);
        double database = all.entrySet().stream().filter(one -> one.getKey() == postgres || one.getValue().parent == postgres)
                .mapToDouble(one -> one.getValue().own).sum();
        double ended = Optional.ofNullable(all.get(postgres)).map(Stat::ofEnded).orElse(0d);
        return new Spent(server * 1000 / TICKS_A_SECOND, (database + ended) * 1000 / TICKS_A_SECOND);
    }

    /// Proportional set size in megabytes: memory that is shared counts once.
    record Memory(double program, double postgres) {}

    Memory memory() {
        List<Long> database = all().entrySet().stream().filter(one -> one.getKey() == postgres || one.getValue().parent == postgres)
                .map(Map.Entry::getKey).toList();
        return new Memory(pss(program), database.stream().mapToDouble(Meter::pss).sum());
    }

    /// The PostgreSQL below a process, when it started one.
    static Optional<Long> postgresOf(long program) {
        return all().entrySet().stream().filter(one -> one.getValue().parent == program && one.getValue().name.equals("postgres"))
                .map(Map.Entry::getKey).findFirst();
    }

    private record Stat(String name, long parent, double own, double ofEnded) {}

    private static Map<Long, Stat> all() {
        var all = new HashMap<Long, Stat>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes.filter(one -> one.getFileName().toString().matches("\\d+")).forEach(one -> read(one.resolve("stat"))
                    .ifPresent(stat -> all.put(Long.parseLong(one.getFileName().toString()), stat)));
        } catch (IOException noProc) {
            throw new UncheckedIOException("processor time is read from /proc, which is not here", noProc);
        }
        return all;
    }

    /// `pid (name) state ppid … utime stime cutime cstime`, proc(5): fields 14 to 17.
    private static Optional<Stat> read(Path stat) {
        try {
            String line = Files.readString(stat);
            int end = line.lastIndexOf(')');
            String[] fields = line.substring(end + 2).split(" ");
            return Optional.of(new Stat(line.substring(line.indexOf('(') + 1, end), Long.parseLong(fields[1]),
                    Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]), Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])));
        } catch (IOException | RuntimeException ended) {
            return Optional.empty();
        }
    }

    private static double pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
