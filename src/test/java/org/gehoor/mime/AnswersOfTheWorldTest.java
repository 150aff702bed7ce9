package org.gehoor.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Answers that nobody here wrote, with the words that should be shown.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersOfTheWorldTest {

    private static final String PAIRS = "reply_pairs.json";
    private static final double KEPT = 98;
    private static final double CLEAN = 85;

    private int pairs;
    private int kept;
    private int clean;
    private final List<String> misses = new ArrayList<>();

    @Test
    void a_customers_words_are_kept_and_the_rest_is_put_away() {
        boolean there = Samples.has(PAIRS);
        System.out.println(there ? "" : "not run: 1 (no " + PAIRS + ")");
        Assumptions.assumeTrue(there);

        Samples.json(PAIRS).forEach(this::measure);

        System.out.printf("answers: %d, words kept %.1f %%, clean %.1f %%, misses %s%n", pairs, 100.0 * kept / pairs, 100.0 * clean / pairs, misses);
        assertThat(100.0 * kept / pairs).as("words kept").isGreaterThanOrEqualTo(KEPT);
        assertThat(100.0 * clean / pairs).as("clean").isGreaterThanOrEqualTo(CLEAN);
    }

    private void measure(JsonNode pair) {
        String shown = plain(Trimming.of(text(pair)).words());
        String expected = pair.get("expected").isNull() ? "" : plain(pair.get("expected").asString());
        boolean all = pair.get("must").valueStream().allMatch(must -> shown.contains(plain(must.asString()))) && holds(shown, expected);
        boolean only = pair.get("must_not").valueStream().noneMatch(not -> shown.contains(plain(not.asString())))
                && (pair.get("expected").isNull() || shown.equals(expected));
        pairs++;
        kept += all ? 1 : 0;
        clean += only ? 1 : 0;
        if (!all || !only) {
            misses.add((all ? "more than new: " : "LOST: ") + pair.get("source").asString() + "/" + pair.get("name").asString());
        }
    }

    private static String text(JsonNode pair) {
        String text = pair.get("text").asString();
        return !pair.get("mode").asString().equals("html") ? text
                : Mime.read(("MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8)).text();
    }

    /// Whether every word is there as often as expected.
    private static boolean holds(String shown, String expected) {
        var words = new ArrayList<>(List.of(shown.split(" ")));
        return expected.isEmpty() || List.of(expected.split(" ")).stream().allMatch(words::remove);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
