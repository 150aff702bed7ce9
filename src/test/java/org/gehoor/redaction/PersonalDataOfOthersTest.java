package org.gehoor.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gate on texts that nobody here wrote (`pii_cases.json`, property `gehoor.samples`). Every figure is printed, and what was missed of the kinds
/// that must not be missed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataOfOthersTest {

    private static final Path SAMPLES = Path.of(System.getProperty("gehoor.samples", "../shared/samples"), "pii_cases.json");
    private final Gate gate = new Gate();
    private final TreeMap<String, int[]> counts = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void addresses_accounts_cards_and_telephone_numbers_are_masked() throws IOException {
        List<JsonNode> cases = cases();
        for (JsonNode one : cases) {
            if (!one.get("kind").asString().equals("iban")) {
                count(one);
            }
        }
        counts.forEach((tag, count) -> System.out.println("masked " + tag + ": " + count[1] + " of " + count[0]));
        missed.forEach(one -> System.out.println("missed " + one));
        if (!cases.isEmpty()) {
            assertThat(counts.get("EMAIL_ADDRESS")).containsExactly(26, 26);
            assertThat(counts.get("IBAN_CODE")).containsExactly(8, 8);
            assertThat(counts.get("CREDIT_CARD")).containsExactly(65, 65);
            assertThat(counts.get("PHONE_NUMBER")[1]).as("telephone numbers, at least 95 of 100").isGreaterThanOrEqualTo(43);
        }
    }

    @Test
    void account_numbers_are_told_from_what_only_looks_like_them_and_the_gate_masks_both() throws IOException {
        for (JsonNode one : cases()) {
            if (one.get("kind").asString().equals("iban")) {
                String text = one.get("text").asString();
                List<Found> right = Ibans.right(text);
                assertThat(right).as(text).isEqualTo(one.get("spans").isEmpty() ? List.of() : List.of(new Found(0, text.length(), Kind.IBAN)));
                assertThat(gate.clear(text, Known.NOTHING).words()).as(text).isEqualTo("[iban]");
            }
        }
    }

    @Test
    void what_the_first_look_would_leave_the_second_stops() throws IOException {
        for (JsonNode one : cases()) {
            for (JsonNode span : one.get("spans")) {
                if (List.of("EMAIL_ADDRESS", "CREDIT_CARD", "IBAN_CODE", "PHONE_NUMBER", "US_SSN", "iban").contains(span.get("tag").asString())) {
                    String value = span.get("text").asString();
                    boolean shown = value.chars().filter(Character::isDigit).count() >= 6 || value.contains("@");
                    assertThat(!shown || stops(one.get("text").asString(), Known.NOTHING)).as(value).isTrue();
                    assertThat(stops("Er staat " + value.toUpperCase(Locale.ROOT) + "!", Known.of(List.of(value)))).as(value).isTrue();
                }
            }
        }
    }

    private boolean stops(String words, Known known) {
        try {
            gate.check(words.getBytes(UTF_8), known);
            return false;
        } catch (Leak leak) {
            return true;
        }
    }

    private void count(JsonNode one) {
        String text = one.get("text").asString();
        Flat flat = Flat.of(text, true);
        var masked = new boolean[text.length()];
        Gate.found(flat.text(), Known.NOTHING).stream().filter(found -> found.to() > found.from())
                .forEach(found -> IntStream.range(flat.writtenFrom(found.from()), flat.writtenTo(found.to())).forEach(at -> masked[at] = true));
        for (JsonNode span : one.get("spans")) {
            int from = text.offsetByCodePoints(0, span.get("start").asInt());
            int to = text.offsetByCodePoints(0, span.get("end").asInt());
            boolean whole = IntStream.range(from, to).allMatch(at -> masked[at] || !Character.isLetterOrDigit(text.charAt(at)));
            String tag = span.get("tag").asString();
            int[] count = counts.computeIfAbsent(tag, _ -> new int[2]);
            count[0]++;
            count[1] += whole ? 1 : 0;
            if (!whole && List.of("EMAIL_ADDRESS", "IBAN_CODE", "CREDIT_CARD", "PHONE_NUMBER").contains(tag)) {
                missed.add(tag + " " + span.get("text").asString());
            }
        }
    }

    private static List<JsonNode> cases() throws IOException {
        if (!Files.exists(SAMPLES)) {
            System.out.println("not run: 1 (" + SAMPLES + " is not there)");
            return List.of();
        }
        return JsonMapper.builder().build().readTree(Files.readAllBytes(SAMPLES)).valueStream().toList();
    }
}
