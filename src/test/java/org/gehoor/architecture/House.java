package org.gehoor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The classes of a house: the real one, or a bad one that was built to be found out.
///
/// @param root the package in which each sub-package is a room; the templates of a room belong to it
public record House(String root, Map<String, Seen> classes) {

    /// Reads all classes under `root` from where this class of it was compiled to.
    public static House of(Class<?> one, String root) {
        Path folder = folder(one);
        try (Stream<Path> files = Files.walk(folder.resolve(root.replace('.', '/')))) {
            return new House(root, files.filter(file -> file.toString().endsWith(".class")).map(House::read)
                    .collect(Collectors.toMap(Seen::name, Function.identity(), (a, _) -> a, TreeMap::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<Seen> all() {
        return classes.values();
    }

    Stream<Seen> in(String room) {
        return all().stream().filter(seen -> room(seen.name()).filter(room::equals).isPresent());
    }

    Stream<Seen> onFloor(int floor) {
        return all().stream().filter(seen -> room(seen.name()).filter(room -> Plan.knows(room) && Plan.floor(room) == floor).isPresent());
    }

    /// The room of a class: `queue` for `org.gehoor.queue.Places`; empty for a class of somebody else.
    Optional<String> room(String name) {
        String[] parts = name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.") : new String[0];
        if (parts.length < 2) {
            return Optional.empty();
        }
        return Optional.of(parts[0].equals("templates") && parts.length > 2 ? parts[1] : parts[0]);
    }

    /// The sub-package of a class within its room: `db.embedded`; empty in the root of a room and for templates.
    Optional<String> inside(String name) {
        String inner = room(name).isPresent() ? name.substring(root.length() + 1, name.lastIndexOf('.')) : "";
        return inner.contains(".") && !inner.startsWith("templates.") ? Optional.of(inner) : Optional.empty();
    }

    private static Path folder(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static Seen read(Path file) {
        try {
            return Seen.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
