package org.gehoor.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;

/// The phrases by which somebody is heard to want a person, as people can read them: `wil … mens / medewerker`. What looks like one and is none is left out.
final class Readable {

    private Readable() {}

    static List<String> wantsAPerson() {
        return Arrays.stream(Language.values()).flatMap(Readable::of).distinct().toList();
    }

    private static Stream<String> of(Language language) {
        return lines("phrases/wants-a-person_" + language.name().toLowerCase(Locale.ROOT) + ".txt")
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("- ") && !line.contains(" = "))
                .map(line -> line.replace("...", "…").replace("..", "…").replace("|", " / ").replaceAll("[$<>?*]", "").replace('+', ' ').replaceAll("\\s+", " ").strip());
    }

    private static Stream<String> lines(String file) {
        try (InputStream lines = Objects.requireNonNull(Readable.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
