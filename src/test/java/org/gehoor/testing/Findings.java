package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a sweep found out, in figures: printed, and kept in `target/sweeps` for `./gehoor test --all`, which shows it at the end.
public final class Findings {

    private Findings() {}

    public static void tell(String name, String text) {
        System.out.println(text);
        try {
            Path folder = Files.createDirectories(Path.of("target/sweeps"));
            Files.writeString(folder.resolve(name + ".txt"), text.strip() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
