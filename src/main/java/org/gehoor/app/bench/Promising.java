package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The scenario *promise*: a great many promises run, and a few are due. What it costs to find and handle those must not grow with the others.
final class Promising {

    private final Options options;
    private final Path folder;

    Promising(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run(Consumer<Row> add) {
        try (InHouse house = InHouse.start("promise", options, folder.resolve("promise"), List.of())) {
            int few = options.number("promises", 100_000);
            Row idle = house.phase("promise", "idle-1", "look, nothing is due; %,d run".formatted(few));
            Row due = house.phase("promise", "due-1", "a broken promise noticed and made anew, 100 due; %,d run".formatted(few));
            Row idleTen = house.phase("promise", "idle-10", "look, nothing is due; %,d run".formatted(10 * few));
            Row dueTen = house.phase("promise", "due-10", "a broken promise noticed and made anew, 100 due; %,d run".formatted(10 * few));
            add.accept(idle);
            add.accept(idleTen.beside("%.2f times that with a tenth of the promises (CPU)".formatted(idleTen.both() / idle.both())));
            add.accept(due);
            add.accept(dueTen.beside("%.2f times that with a tenth of the promises (CPU)".formatted(dueTen.both() / due.both())));
        }
    }
}
