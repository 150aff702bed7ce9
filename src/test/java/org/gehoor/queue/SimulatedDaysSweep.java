package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.gehoor.testing.Findings;
import org.gehoor.testing.TestHouse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The line keeps its word: two hundred days of each kind with the code of the program, and some of them in its rooms.
@Tag("sweep")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedDaysSweep {

    private static final int DAYS = 200;

    /// The constants of the guard were chosen while looking at the days from seed 0 on; judged are others.
    private static final long UNSEEN = 20_000;

    private static final Duration IN_THE_ROOMS = Duration.ofSeconds(150);

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nine_of_ten_promises_are_kept_on_two_hundred_days_of_each_kind() {
        List<Tally> tallies = Arrays.stream(Scenario.values()).map(each -> Tally.of(each, new InMemory(), DAYS, UNSEEN)).toList();
        Findings.tell("simulated days", """
                Simulated days
                | days | number | promises | kept | worst hour | single hours under 85 %% | mean promise (min) | mean wait (min) | promise / wait | left |
                %s
                given before a surge began and ending in it: %s
                """.formatted(tallies.stream().map(Tally::line).collect(Collectors.joining("\n")), tallies.stream().filter(each -> each.scenario() == Scenario.SURGE)
                .map(each -> String.format(Locale.ROOT, "%.1f %% of %d kept", 100 * Tally.kept(each.beforeTheSurge()), each.beforeTheSurge().size()))
                .collect(Collectors.joining())));

        var softly = new SoftAssertions();
        for (Tally tally : tallies) {
            softly.assertThat(tally.kept()).as("kept: " + tally.line()).isBetween(0.88, 0.97);
            softly.assertThat(tally.worstHour()).as("worst hour: " + tally.perHour()).isGreaterThanOrEqualTo(0.85);
            softly.assertThat(tally.meanPromise()).as("mean promise: " + tally.line()).isLessThanOrEqualTo(2 * tally.meanWait());
        }
        softly.assertAll();
    }

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_rooms_promise_what_the_code_in_memory_promises() {
        Duration each = IN_THE_ROOMS.dividedBy(Scenario.values().length);
        String found = Arrays.stream(Scenario.values()).map(scenario -> inTheRooms(scenario, each)).collect(Collectors.joining("\n"));
        Findings.tell("days in the rooms", "Days in the real rooms, beside the same code in memory\n" + found);
    }

    private static String inTheRooms(Scenario scenario, Duration time) {
        TestHouse house = TestHouse.fresh();
        var both = new Compared(new InTheRoom(house, scenario.people()), new InMemory());
        var days = new Days(scenario, both);
        long until = System.nanoTime() + time.toNanos();
        int day = 0;
        while (System.nanoTime() < until) {
            days.day(SimulatedDaysTest.EIGHT.plus(Duration.ofDays(day)), day, () -> System.nanoTime() > until);
            day++;
        }
        assertThat(both.given()).as(scenario + ": the rooms made promises").hasSizeGreaterThan(30);
        assertThat(both.differences()).as("%s: %d promises in %d days".formatted(scenario, both.given().size(), day)).isEmpty();
        return "%-12s %6d promises, the same ones, in %d days (the last of them not to its end)"
                .formatted(scenario, both.given().size(), day);
    }
}
