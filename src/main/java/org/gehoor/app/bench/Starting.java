package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// How long a warm start of the demonstration takes until pages are served, and how much memory it holds then, at rest.
final class Starting {

    private static final int TIMES = 5;

    private final Options options;
    private final Path folder;

    Starting(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run(Consumer<Row> add) {
        Path data = folder.resolve("start");
        Subject.remove(data);
        Subject.start("demo", data, List.of()).close();
        var times = new Times(TIMES);
        Meter.Memory memory = new Meter.Memory(0, 0);
        double seconds = 0;
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            try (Subject subject = Subject.start("demo", data, List.of())) {
                times.add(System.nanoTime() - from);
                seconds += (System.nanoTime() - from) / 1e9;
                if (i == TIMES - 1) {
                    LockSupport.parkNanos(options.number("rest", 20) * 1_000_000_000L);
                    memory = subject.meter().memory();
                }
            }
        }
        add.accept(new Row("start", "ready to serve on a warm data folder", new Found(TIMES, seconds, times.within(0.5), times.within(0.99)),
                Double.NaN, Double.NaN, "at rest: program %.0f MB, PostgreSQL %.0f MB, together %.0f MB (PSS)".formatted(
                memory.program(), memory.postgres(), memory.program() + memory.postgres())));
    }
}
