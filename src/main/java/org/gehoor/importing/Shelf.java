package org.gehoor.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder on the computer that the program runs on from which an administrator may import by a page: nothing beside it can be named.
record Shelf(Path folder) {

    /// What lies there, by name.
    List<String> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// One of them.
    Optional<Path> find(String name) {
        return list().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }
}
