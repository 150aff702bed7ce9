package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The scenario *assistant*: many customers ask at once, and what fits is found in memory, after a look whether an article changed.
final class Asking {

    private final Options options;
    private final Path folder;

    Asking(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    void run(Consumer<Row> add) {
        int articles = options.number("articles", 1_000);
        int askers = options.number("askers", 20);
        try (InHouse house = InHouse.start("assistant", options, folder.resolve("assistant"), List.of("-Xmx512m"))) {
            Row first = house.phase("assistant", "first", "the first question: %,d articles are read and indexed".formatted(articles));
            Row asked = house.phase("assistant", "ask", "%d ask at once: three passages, marked, and whether one is enough".formatted(askers));
            Row edited = house.phase("assistant", "edit", "the same, while an article changes ten times a second");
            Row bare = house.phase("assistant", "bare", "yardstick: bare Lucene on the same articles, stems and pieces of words, ids only");
            add.accept(first);
            add.accept(asked.beside("%.1f times the CPU of bare Lucene".formatted(asked.both() / bare.both())));
            add.accept(edited.beside("%.1f times the CPU of bare Lucene".formatted(edited.both() / bare.both())));
            add.accept(bare);
            System.out.println(house.until("found"));
            System.out.println(house.until("memory"));
        }
    }
}
