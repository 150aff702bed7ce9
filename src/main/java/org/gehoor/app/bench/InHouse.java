package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gehoor.db.embedded.RunningPostgres;

/// A program that is measured from inside: a process of its own in which the rooms are called without HTTP. It says what it did in phases, each between
/// `begin NAME` and `end NAME`, and ends the run by ending itself when something is not as it must be.
final class InHouse implements AutoCloseable {

    private final Child child;
    private final Meter meter;
    private final Path data;

    private InHouse(Child child, Meter meter, Path data) {
        this.child = child;
        this.meter = meter;
        this.data = data;
    }

    /// Installs it in an empty folder and starts it.
    static InHouse start(String load, Options options, Path data, List<String> flags) {
        Subject.install(data);
        var arguments = new ArrayList<>(List.of("bench", load, "--load", "--gehoor.data=" + data, "--gehoor.port=" + Subject.freePort(), "--gehoor.smtp.port=0"));
        options.values().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        Child child = Child.start(flags, arguments.toArray(String[]::new));
        child.until("ready");
        return new InHouse(child, new Meter(child.pid(), Meter.postgresOf(child.pid()).orElseThrow(() -> new Failed("no PostgreSQL"))), data);
    }

    /// Waits for a phase to begin and to end, and tells what it cost.
    Row phase(String scenario, String name, String what) {
        child.until("begin " + name);
        Meter.Spent before = meter.spent();
        Found found = Found.read(child.until("end " + name));
        return Row.of(scenario, what, found, meter.spent().since(before), "");
    }

    /// Waits until it says something, and gives what stands behind it.
    String until(String beginning) {
        return child.until(beginning);
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

    /// In that process: the settings that are the program's own.
    static String[] settings(Options options) {
        return options.values().entrySet().stream().filter(one -> one.getKey().startsWith("gehoor."))
                .map(one -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new);
    }

    /// In that process: what is done in a phase and how long each took.
    static void phase(String name, Consumer<Times> deed) {
        var times = new Times(4_000_000);
        System.out.println("begin " + name);
        long from = System.nanoTime();
        deed.accept(times);
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.println("end " + name + " " + new Found(times.count(), seconds, times.within(0.5), times.within(0.99)).line());
    }
}
