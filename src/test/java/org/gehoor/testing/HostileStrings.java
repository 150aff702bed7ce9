package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Strings with which people attack pages, collected by others: `xss_vectors.jsonl` of the samples (property `gehoor.samples`).
///
/// @param source where it was collected, and its class there
/// @param fires  whether it is known to run something when it is shown as it is
public record HostileStrings(String id, String source, String html, boolean fires) {

    private static final Path FILE = Path.of(System.getProperty("gehoor.samples", "../shared/samples"), "xss_vectors.jsonl");

    /// All of them; none, and a line that says so, where the samples are absent.
    public static List<HostileStrings> all() {
        if (!Files.exists(FILE)) {
            System.out.println("not run: the hostile strings, for want of " + FILE);
            return List.of();
        }
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(json::readTree).map(HostileStrings::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those that are known to fire, and some of every kind, the same each time.
    public static List<HostileStrings> some(int ofEachKind) {
        Map<String, Integer> taken = new HashMap<>();
        return all().stream().filter(one -> one.fires || taken.merge(one.source, 1, Integer::sum) <= ofEachKind).toList();
    }

    private static HostileStrings of(JsonNode line) {
        return new HostileStrings(line.get("id").asString(), line.get("source").asString() + " " + line.get("cls").asString(), line.get("html").asString(),
                line.get("fires_raw").asBoolean(false));
    }
}
