package org.gehoor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UuidV7Test {

    private static final Instant NOW = Instant.parse("2026-11-22T10:10:00.123456Z");

    @Test
    void it_says_that_it_is_version_7_of_the_variant_of_the_standard() {
        assertThat(many(NOW)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void it_begins_with_the_milliseconds_of_its_time() {
        assertThat(many(NOW)).allMatch(id -> id.toString().startsWith("01a202bb-ed3b-7"));
        assertThat(many(Instant.EPOCH)).allMatch(id -> id.toString().startsWith("00000000-0000-7"));
    }

    @Test
    void ids_sort_by_the_time_they_were_made() {
        List<UUID> made = Stream.iterate(NOW, at -> at.plusMillis(1)).limit(2_000).map(UuidV7::at).toList();
        assertThat(made).isSorted();
        assertThat(made.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void they_still_sort_long_after_us() {
        assertThat(UuidV7.at(NOW.plus(Duration.ofDays(365 * 2_000)))).isGreaterThan(UuidV7.at(NOW));
    }

    @Test
    void two_of_the_same_millisecond_differ() {
        assertThat(new HashSet<>(many(NOW))).hasSize(2_000);
    }

    private static List<UUID> many(Instant at) {
        return Stream.generate(() -> UuidV7.at(at)).limit(2_000).toList();
    }
}
