package org.gehoor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// November 2026: the 20th is a Friday. Clocks go forward on Sunday 28 March 2027, 02:00 to 03:00, and back on Sunday 25 October 2026,
/// 03:00 to 02:00.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final OpeningHours office = open("08:00-18:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);

    @Test
    void it_opens_at_the_first_moment_and_is_closed_at_the_last() {
        assertThat(office.isOpen(at("2026-11-20T07:59:59.999999"))).isFalse();
        assertThat(office.isOpen(at("2026-11-20T08:00"))).isTrue();
        assertThat(office.isOpen(at("2026-11-20T17:59:59.999999"))).isTrue();
        assertThat(office.isOpen(at("2026-11-20T18:00"))).isFalse();
    }

    @Test
    void while_it_is_open_it_is_open_from_now_and_tells_when_it_closes() {
        Instant now = at("2026-11-20T12:34:56");
        assertThat(office.openFrom(now)).isEqualTo(now);
        assertThat(office.closesAfter(now)).contains(at("2026-11-20T18:00"));
    }

    @Test
    void before_opening_it_opens_today() {
        assertThat(office.openFrom(at("2026-11-20T06:00"))).isEqualTo(at("2026-11-20T08:00"));
        assertThat(office.closesAfter(at("2026-11-20T06:00"))).isEmpty();
    }

    @Test
    void after_closing_on_friday_it_opens_on_monday() {
        assertThat(office.openFrom(at("2026-11-20T18:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(office.openFrom(at("2026-11-21T12:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(office.isOpen(at("2026-11-22T12:00"))).isFalse();
    }

    @Test
    void just_before_and_just_after_midnight_the_next_opening_is_the_same() {
        assertThat(office.openFrom(at("2026-11-18T23:59:59.999999"))).isEqualTo(at("2026-11-19T08:00"));
        assertThat(office.openFrom(at("2026-11-19T00:00"))).isEqualTo(at("2026-11-19T08:00"));
    }

    @Test
    void the_day_is_that_of_its_zone_not_of_greenwich() {
        OpeningHours early = open("00:00-02:00", DayOfWeek.SATURDAY);
        assertThat(early.isOpen(Instant.parse("2026-11-20T23:30:00Z"))).as("half past midnight on Saturday in Amsterdam").isTrue();
        assertThat(early.closesAfter(Instant.parse("2026-11-20T23:30:00Z"))).contains(at("2026-11-21T02:00"));
        assertThat(early.isOpen(Instant.parse("2026-11-21T23:30:00Z"))).isFalse();
    }

    @Test
    void one_open_day_a_week_opens_again_a_week_later() {
        OpeningHours mondays = open("09:00-10:00", DayOfWeek.MONDAY);
        assertThat(mondays.openFrom(at("2026-11-23T10:00"))).isEqualTo(at("2026-11-30T09:00"));
        assertThat(mondays.openFrom(at("2026-11-23T09:59"))).isEqualTo(at("2026-11-23T09:59"));
    }

    @Test
    void opening_hours_follow_the_clock_on_the_wall_when_it_changes() {
        assertThat(Duration.between(office.openFrom(at("2027-03-26T18:00")), at("2027-03-29T08:00"))).isZero();
        assertThat(office.openFrom(at("2027-03-26T18:00"))).isEqualTo("2027-03-29T06:00:00Z");
        assertThat(office.openFrom(at("2027-03-22T18:00"))).isEqualTo("2027-03-23T07:00:00Z");
    }

    @Test
    void a_night_on_which_the_clock_goes_forward_is_an_hour_shorter() {
        OpeningHours nights = open("00:00-06:00", DayOfWeek.SUNDAY);
        Instant midnight = at("2027-03-28T00:00");
        assertThat(nights.closesAfter(midnight)).contains(midnight.plus(Duration.ofHours(5)));
        assertThat(nights.isOpen(midnight.plus(Duration.ofHours(5)).minusNanos(1))).isTrue();
    }

    @Test
    void a_night_on_which_the_clock_goes_back_is_an_hour_longer() {
        OpeningHours nights = open("00:00-06:00", DayOfWeek.SUNDAY);
        Instant midnight = at("2026-10-25T00:00");
        assertThat(nights.closesAfter(midnight)).contains(midnight.plus(Duration.ofHours(7)));
        assertThat(nights.isOpen(midnight.plus(Duration.ofHours(7)).minusNanos(1))).isTrue();
    }

    /// The hours that a change of the clock skips or repeats are where the two ways of asking could disagree.
    @Test
    void whatever_the_clock_does_open_means_it_closes_later_and_closed_means_it_opens_later() {
        for (String stretch : new String[] {"01:00-02:30", "02:10-03:05", "02:30-02:45", "02:30-09:00", "00:00-23:59", "02:00-03:00"}) {
            OpeningHours hours = open(stretch, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            for (Instant night : new Instant[] {at("2026-10-24T23:00"), at("2027-03-27T23:00")}) {
                for (int minute = 0; minute < 7 * 60; minute++) {
                    Instant now = night.plus(Duration.ofMinutes(minute));
                    Instant opens = hours.openFrom(now);
                    assertThat(hours.isOpen(opens)).as("open from %s, asked at %s for %s", opens, now, stretch).isTrue();
                    if (hours.isOpen(now)) {
                        assertThat(opens).isEqualTo(now);
                        assertThat(hours.closesAfter(now).orElseThrow()).as("%s, %s", now, stretch).isAfter(now);
                        assertThat(hours.isOpen(hours.closesAfter(now).orElseThrow())).as("%s, %s", now, stretch).isFalse();
                    } else {
                        assertThat(opens).isAfter(now);
                        assertThat(hours.isOpen(opens.minusNanos(1))).as("no earlier than %s, asked at %s for %s", opens, now, stretch).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void a_day_that_is_not_named_is_closed() {
        assertThat(office.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(office.on(DayOfWeek.FRIDAY)).contains(new OpeningHours.Stretch(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    }

    @Test
    void a_stretch_ends_on_the_day_it_began_and_a_line_is_open_at_least_once() {
        assertThatThrownBy(() -> open("22:00-02:00", DayOfWeek.MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open("09:00-09:00", DayOfWeek.MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpeningHours(AMSTERDAM, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_break_in_the_middle_of_the_day_is_closed_time() {
        OpeningHours shop = week(DayOfWeek.TUESDAY, "09:00-12:00", "13:00-17:00");
        assertThat(shop.isOpen(at("2026-11-24T12:30"))).isFalse();
        assertThat(shop.openFrom(at("2026-11-24T12:30"))).isEqualTo(at("2026-11-24T13:00"));
        assertThat(shop.closesAfter(at("2026-11-24T11:00"))).contains(at("2026-11-24T12:00"));
        assertThat(shop.openFrom(at("2026-11-24T17:00"))).isEqualTo(at("2026-12-01T09:00"));
        assertThat(shop.closing(LocalDate.parse("2026-11-24"))).contains(at("2026-11-24T17:00"));
    }

    @Test
    void the_order_in_which_stretches_are_named_does_not_matter_but_they_may_not_overlap_or_touch() {
        assertThat(week(DayOfWeek.TUESDAY, "13:00-17:00", "09:00-12:00")).isEqualTo(week(DayOfWeek.TUESDAY, "09:00-12:00", "13:00-17:00"));
        assertThatThrownBy(() -> week(DayOfWeek.TUESDAY, "09:00-13:00", "12:00-17:00")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("overlap");
        assertThatThrownBy(() -> week(DayOfWeek.TUESDAY, "09:00-12:00", "12:00-17:00")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("touch");
        assertThatThrownBy(() -> week(DayOfWeek.TUESDAY, "09:00-00:00", "22:00-23:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twenty_four_hundred_is_the_end_of_the_day_and_no_moment_is_lost_there() {
        OpeningHours always = open("00:00-00:00", DayOfWeek.values());
        Instant midnight = at("2026-11-25T00:00");
        assertThat(always.isOpen(midnight.minusNanos(1))).isTrue();
        assertThat(always.closesAfter(midnight.minusNanos(1))).contains(midnight);
        assertThat(always.isOpen(midnight)).isTrue();
        assertThat(open("18:00-00:00", DayOfWeek.TUESDAY).closesAfter(at("2026-11-24T20:00"))).contains(midnight);
        assertThat(new OpeningHours.Stretch(LocalTime.NOON, LocalTime.MAX)).isEqualTo(new OpeningHours.Stretch(LocalTime.NOON, LocalTime.MIDNIGHT));
    }

    @Test
    void a_date_that_differs_goes_before_the_week() {
        OpeningHours hours = differing(Map.of("2026-05-14", List.of("10:00-17:00"), "2026-05-25", List.of(), "2026-05-23", List.of("08:00-12:00")));
        assertThat(hours.openFrom(at("2026-05-14T08:30"))).isEqualTo(at("2026-05-14T10:00"));
        assertThat(hours.closesAfter(at("2026-05-14T11:00"))).contains(at("2026-05-14T17:00"));
        assertThat(hours.openFrom(at("2026-05-25T08:30"))).isEqualTo(at("2026-05-26T08:00"));
        assertThat(hours.isOpen(at("2026-05-23T09:00"))).as("a Saturday on which people work").isTrue();
        assertThat(hours.isOpen(at("2026-05-30T09:00"))).as("the next Saturday").isFalse();
        assertThat(hours.nextUnusual(LocalDate.parse("2026-05-15"), 30)).contains(LocalDate.parse("2026-05-23"));
        assertThat(hours.unusual(LocalDate.parse("2026-05-14"))).get().extracting(day -> day.name(Language.NL)).isEqualTo("bijzonder");
    }

    @Test
    void a_date_that_is_open_as_always_is_not_unusual() {
        OpeningHours hours = differing(Map.of("2026-05-14", List.of("08:00-18:00"), "2026-05-16", List.of()));
        assertThat(hours.nextUnusual(LocalDate.parse("2026-05-01"), 60)).isEmpty();
    }

    @Test
    void after_a_fortnight_at_christmas_it_opens_again() {
        Map<String, List<String>> closed = new HashMap<>();
        LocalDate.parse("2026-12-21").datesUntil(LocalDate.parse("2027-01-04")).forEach(day -> closed.put(day.toString(), List.of()));
        assertThat(differing(closed).openFrom(at("2026-12-18T18:00"))).isEqualTo(at("2027-01-04T08:00"));
        LocalDate.parse("2026-12-21").datesUntil(LocalDate.parse("2027-12-21")).forEach(day -> closed.put(day.toString(), List.of()));
        assertThat(differing(closed).openFrom(at("2026-12-18T18:00"))).as("a whole year").isEqualTo(at("2027-12-21T08:00"));
    }

    @Test
    void a_stretch_that_begins_in_the_hour_that_is_skipped_begins_when_the_clock_goes_forward() {
        OpeningHours night = open("02:30-05:00", DayOfWeek.SUNDAY);
        assertThat(night.openFrom(at("2027-03-28T00:00"))).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(night.closesAfter(Instant.parse("2027-03-28T01:00:00Z"))).contains(Instant.parse("2027-03-28T03:00:00Z"));
        OpeningHours until = open("00:30-02:30", DayOfWeek.SUNDAY);
        assertThat(until.closesAfter(at("2027-03-28T01:00"))).contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(open("02:00-03:00", DayOfWeek.SUNDAY).openFrom(at("2027-03-28T00:00"))).as("that hour is not there").isEqualTo(at("2027-04-04T02:00"));
    }

    @Test
    void an_hour_that_comes_twice_counts_once_unless_people_work_through_it() {
        OpeningHours hour = open("02:00-03:00", DayOfWeek.SUNDAY);
        Instant first = Instant.parse("2026-10-25T00:00:00Z");
        assertThat(hour.openFrom(at("2026-10-25T00:00"))).isEqualTo(first);
        assertThat(hour.closesAfter(first)).as("three o'clock is two hours later").contains(first.plus(Duration.ofHours(2)));
        assertThat(open("01:00-02:30", DayOfWeek.SUNDAY).closesAfter(at("2026-10-25T01:00"))).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(open("00:00-00:00", DayOfWeek.SUNDAY).closesAfter(first)).as("that day has 25 hours")
                .contains(at("2026-10-25T00:00").plus(Duration.ofHours(25)));
    }

    private static OpeningHours week(DayOfWeek day, String... stretches) {
        return new OpeningHours(AMSTERDAM, Map.of(day, stretches(List.of(stretches))), OpeningHours.Differing.NEVER);
    }

    private OpeningHours differing(Map<String, List<String>> dates) {
        return new OpeningHours(AMSTERDAM, office.week(),
                date -> Optional.ofNullable(dates.get(date.toString())).map(texts -> new OpeningHours.Day("bijzonder", stretches(texts))));
    }

    private static List<OpeningHours.Stretch> stretches(List<String> texts) {
        return texts.stream().map(text -> text.split("-"))
                .map(ends -> new OpeningHours.Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]))).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }

    private static OpeningHours open(String stretch, DayOfWeek... days) {
        String[] ends = stretch.split("-");
        var hours = new OpeningHours.Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        return new OpeningHours(AMSTERDAM, Stream.of(days).collect(Collectors.toMap(day -> day, _ -> hours)));
    }
}
