package org.gehoor.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Mail and answers that nobody here wrote. They are no part of the project: `GEHOOR_SAMPLES` says where they are.
final class Samples {

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("GEHOOR_SAMPLES", "../shared/samples"));

    private Samples() {}

    static boolean has(String file) {
        return Files.exists(FOLDER.resolve(file));
    }

    static JsonNode json(String file) {
        return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
