package org.gehoor.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Numbers that others computed (property `gehoor.samples`).
final class Samples {

    private Samples() {}

    /// The rows of a table without its head, or none when it is not there, which is told.
    static List<String[]> rows(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            System.out.println("not run: 1 (" + file + " is not there)");
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path file(String name) {
        return Path.of(System.getProperty("gehoor.samples", "../shared/samples"), name);
    }
}
