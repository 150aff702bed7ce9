package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A few simulated days of each kind, in memory. The bounds are those of many days; [SimulatedDaysSweep] lives two hundred, and some in the rooms.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedDaysTest {

    static final Instant EIGHT = Instant.parse("2026-05-12T06:00:00Z");

    @ParameterizedTest
    @EnumSource
    void promises_are_kept_and_no_longer_than_they_need_be(Scenario scenario) {
        Tally tally = Tally.of(scenario, new InMemory(), 5, 0);
        assertThat(tally.given()).hasSizeGreaterThan(1_000);
        assertThat(tally.kept()).as(tally.line()).isBetween(0.88, 0.98);
        assertThat(tally.worstHour()).as(tally.perHour()).isGreaterThan(0.80);
        assertThat(tally.meanPromise()).as(tally.line()).isLessThan(2.3 * tally.meanWait());
    }
}
