package org.gehoor.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /// A promise made at 10:00; times on one day.
    @ParameterizedTest(name = "due {0}, {1} {2}, at {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # due      | ended    | at             | asked at        | standing
            # nothing has happened yet: at risk from a fifth of the time before it is due
              10:30:00 |          |                | 10:00:00        | RUNNING
              10:30:00 |          |                | 10:23:59.999999 | RUNNING
              10:30:00 |          |                | 10:24:00        | AT_RISK
              10:30:00 |          |                | 10:30:00        | AT_RISK
              10:30:00 |          |                | 10:30:00.000001 | BROKEN
              10:30:00 |          |                | 23:59:59        | BROKEN
            # at least two minutes before
              10:05:00 |          |                | 10:02:59        | RUNNING
              10:05:00 |          |                | 10:03:00        | AT_RISK
              10:01:00 |          |                | 10:00:00        | AT_RISK
            # at most an hour before
              20:00:00 |          |                | 18:59:59        | RUNNING
              20:00:00 |          |                | 19:00:00        | AT_RISK
            # kept in time is kept for ever; kept late is broken for ever
              10:30:00 | KEPT     | 10:05:00       | 10:05:00        | KEPT
              10:30:00 | KEPT     | 10:05:00       | 23:59:59        | KEPT
              10:30:00 | KEPT     | 10:30:00       | 10:31:00        | KEPT
              10:30:00 | KEPT     | 10:30:00.000001| 10:31:00        | BROKEN
            # released in time by the customer; what was late already stays broken
              10:30:00 | RELEASED | 10:29:00       | 12:00:00        | RELEASED
              10:30:00 | RELEASED | 10:30:00       | 12:00:00        | RELEASED
              10:30:00 | RELEASED | 10:40:00       | 12:00:00        | BROKEN
            # replaced by us is broken, however early
              10:30:00 | REPLACED | 10:01:00       | 10:01:00        | BROKEN
              10:30:00 | REPLACED | 10:40:00       | 12:00:00        | BROKEN
            """)
    void a_promise_stands_as_the_two_facts_and_the_clock_say(LocalTime due, Promise.How how, LocalTime ended, LocalTime asked, Standing standing) {
        Promise promise = promise("10:00:00", due, Optional.ofNullable(how).map(one -> new Promise.End(one, at(ended))));

        assertThat(promise.standingAt(at(asked))).isEqualTo(standing);
    }

    @Test
    void a_promise_leaves_us_some_time() {
        assertThatThrownBy(() -> promise("10:00:00", LocalTime.of(10, 0), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise("10:00:00", LocalTime.of(9, 0), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_running_promise_only_ever_gets_worse() {
        Promise promise = promise("10:00:00", LocalTime.of(10, 30), Optional.empty());
        Standing before = Standing.RUNNING;
        for (int second = 0; second < 3_600; second++) {
            Standing now = promise.standingAt(promise.madeAt().plusSeconds(second));
            assertThat(now).isGreaterThanOrEqualTo(before).isIn(Standing.RUNNING, Standing.AT_RISK, Standing.BROKEN);
            before = now;
        }
        assertThat(before).isEqualTo(Standing.BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_promise_reads_back_from_its_code(Promise.Kind kind) {
        assertThat(Promise.Kind.of(kind.code())).isEqualTo(kind);
    }

    private static Promise promise(String made, LocalTime due, Optional<Promise.End> end) {
        Instant at = at(LocalTime.parse(made));
        return new Promise(PromiseId.at(at), ConversationId.at(at), Promise.Kind.PERSON, at, at(due), ZoneId.of("Europe/Amsterdam"),
                "a test", "Een medewerker helpt u.", end);
    }

    private static Instant at(LocalTime time) {
        return DAY.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
