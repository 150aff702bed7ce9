package org.gehoor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import org.gehoor.vocabulary.Deadline.Extension;
import org.gehoor.vocabulary.Deadline.Unit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Working days are Monday to Friday, but not 25 December, 1 January, Good Friday 3 April, Easter Monday 6 April and Ascension Day 14 May 2026.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2025, 12, 25), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 14));
    private static final Predicate<LocalDate> WORKED = day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(day);

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource(textBlock = """
            1, MONTHS,        2026-01-31T12:00, 2026-02-28T23:59
            1, MONTHS,        2028-01-31T12:00, 2028-02-29T23:59
            1, MONTHS,        2028-02-29T00:00, 2028-03-29T23:59
            6, MONTHS,        2025-08-31T12:00, 2026-02-28T23:59
            6, MONTHS,        2026-08-30T12:00, 2027-02-28T23:59
            6, MONTHS,        2026-02-28T12:00, 2026-08-28T23:59
            12, MONTHS,       2028-02-29T12:00, 2029-02-28T23:59
            6, WEEKS,         2026-05-12T10:00, 2026-06-23T23:59
            8, WEEKS,         2026-01-01T00:00, 2026-02-26T23:59
            5, CALENDAR_DAYS, 2026-05-12T10:00, 2026-05-17T23:59
            5, CALENDAR_DAYS, 2026-05-12T23:59, 2026-05-17T23:59
            5, CALENDAR_DAYS, 2026-12-29T08:00, 2027-01-03T23:59
            5, WORKING_DAYS,  2026-05-12T10:00, 2026-05-20T23:59
            15, WORKING_DAYS, 2026-05-12T10:00, 2026-06-03T23:59
            1, WORKING_DAYS,  2026-05-13T10:00, 2026-05-15T23:59
            1, WORKING_DAYS,  2026-05-15T23:59, 2026-05-18T23:59
            1, WORKING_DAYS,  2026-04-02T17:00, 2026-04-07T23:59
            3, WORKING_DAYS,  2025-12-24T09:00, 2025-12-30T23:59
            0, WORKING_DAYS,  2026-05-12T10:00, 2026-05-12T23:59
            0, WORKING_DAYS,  2026-05-16T10:00, 2026-05-18T23:59
            2, HOURS,         2026-05-16T23:30, 2026-05-17T01:30
            150, SECONDS,     2026-05-12T10:00, 2026-05-12T10:02:30
            """)
    void the_day_itself_does_not_count_and_the_last_day_counts_to_its_end(int amount, Unit unit, LocalDateTime event, LocalDateTime end) {
        assertThat(Deadline.of(amount, unit).from(at(event), AMSTERDAM, WORKED)).isEqualTo(at(end));
    }

    /// 17 May 2026 is a Sunday, 14 May a holiday; 4 to 6 April is Easter. Ninety-one days end on a Sunday.
    @ParameterizedTest(name = "{0} {1} from {2}: {3}, in the EU {4}, in the Netherlands {5}")
    @CsvSource(textBlock = """
            5, CALENDAR_DAYS,  2026-05-12, 2026-05-17, 2026-05-18, 2026-05-18
            2, CALENDAR_DAYS,  2026-05-12, 2026-05-14, 2026-05-15, 2026-05-15
            2, CALENDAR_DAYS,  2026-04-02, 2026-04-04, 2026-04-08, 2026-04-07
            3, CALENDAR_DAYS,  2026-04-02, 2026-04-05, 2026-04-08, 2026-04-08
            1, CALENDAR_DAYS,  2026-05-15, 2026-05-16, 2026-05-18, 2026-05-18
            6, WEEKS,          2026-04-02, 2026-05-14, 2026-05-15, 2026-05-15
            1, MONTHS,         2026-03-04, 2026-04-04, 2026-04-07, 2026-04-07
            91, CALENDAR_DAYS, 2026-02-15, 2026-05-17, 2026-05-18, 2026-05-17
            13, WEEKS,         2026-02-15, 2026-05-17, 2026-05-18, 2026-05-17
            4, MONTHS,         2026-01-17, 2026-05-17, 2026-05-18, 2026-05-17
            3, MONTHS,         2026-02-17, 2026-05-17, 2026-05-18, 2026-05-18
            1, WORKING_DAYS,   2026-05-13, 2026-05-15, 2026-05-15, 2026-05-15
            """)
    void a_last_day_that_nobody_works_is_followed_by_one_they_do_where_the_law_says_so(int amount, Unit unit, LocalDate day, LocalDate plain,
                                                                                      LocalDate eu, LocalDate nl) {
        assertThat(lastDay(amount, unit, Extension.NONE, day)).isEqualTo(plain);
        assertThat(lastDay(amount, unit, Extension.EU, day)).isEqualTo(eu);
        assertThat(lastDay(amount, unit, Extension.NL, day)).isEqualTo(nl);
    }

    @Test
    void hours_are_hours_that_pass_and_days_are_days_on_the_calendar_when_the_clock_changes() {
        Instant beforeSpring = at(LocalDateTime.parse("2026-03-29T01:30"));
        assertThat(Deadline.of(2, Unit.HOURS).from(beforeSpring, AMSTERDAM, WORKED)).isEqualTo(beforeSpring.plus(Duration.ofHours(2)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T04:30")));
        assertThat(Deadline.of(24, Unit.HOURS).from(at(LocalDateTime.parse("2026-03-28T12:00")), AMSTERDAM, WORKED))
                .isEqualTo(at(LocalDateTime.parse("2026-03-29T13:00")));
        assertThat(Deadline.of(1, Unit.CALENDAR_DAYS).from(at(LocalDateTime.parse("2026-03-28T12:00")), AMSTERDAM, WORKED))
                .isEqualTo("2026-03-29T21:59:00Z");
        assertThat(Deadline.of(1, Unit.CALENDAR_DAYS).from(at(LocalDateTime.parse("2026-10-24T12:00")), AMSTERDAM, WORKED))
                .isEqualTo("2026-10-25T22:59:00Z");
        assertThat(Deadline.of(2, Unit.HOURS).from(Instant.parse("2026-10-25T00:30:00Z"), AMSTERDAM, WORKED)).isEqualTo("2026-10-25T02:30:00Z");
    }

    /// In Havana clocks go from 0.00 to 1.00; in the Azores from 1.00 back to 0.00, so that 0.00 comes twice.
    @ParameterizedTest
    @CsvSource({"America/Havana, 2026-03-06T12:00:00Z, 2026-03-08T04:59:00Z", "Atlantic/Azores, 2026-10-23T12:00:00Z, 2026-10-24T23:59:00Z"})
    void a_midnight_that_is_missing_or_comes_twice_ends_a_day_all_the_same(String zone, Instant event, Instant end) {
        assertThat(Deadline.of(1, Unit.CALENDAR_DAYS).from(event, ZoneId.of(zone), WORKED)).isEqualTo(end);
    }

    @Test
    void what_happens_in_the_last_minute_of_a_day_still_has_until_midnight() {
        Instant late = at(LocalDateTime.parse("2026-05-12T23:59:30"));
        assertThat(Deadline.of(0, Unit.WORKING_DAYS).from(late, AMSTERDAM, WORKED)).isEqualTo(at(LocalDateTime.parse("2026-05-13T00:00")));
    }

    @Test
    void a_term_of_nothing_or_less_or_without_any_working_day_is_none() {
        assertThatThrownBy(() -> Deadline.of(-1, Unit.HOURS)).hasMessageContaining("-1 hours");
        assertThatThrownBy(() -> Deadline.of(0, Unit.CALENDAR_DAYS)).hasMessageContaining("0 calendar_days");
        assertThatThrownBy(() -> Deadline.of(1001, Unit.WEEKS)).hasMessageContaining("1001 weeks");
        assertThatThrownBy(() -> Deadline.of(1, Unit.WORKING_DAYS).from(Instant.EPOCH, AMSTERDAM, _ -> false)).hasMessageContaining("nobody works");
    }

    private static LocalDate lastDay(int amount, Unit unit, Extension extension, LocalDate day) {
        return new Deadline(amount, unit, extension).from(day.atTime(12, 0).atZone(AMSTERDAM).toInstant(), AMSTERDAM, WORKED)
                .atZone(AMSTERDAM).toLocalDate();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(AMSTERDAM).toInstant();
    }
}
