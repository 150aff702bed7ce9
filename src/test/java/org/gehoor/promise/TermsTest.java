package org.gehoor.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.gehoor.profile.OwnTerms;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// November 2026: the 20th is a Friday. The line is open on working days from 8 to 18, on Saturdays from 10 to 14.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final OpeningHours office = office();

    @ParameterizedTest(name = "said {0}, answered by {1}")
    @CsvSource(textBlock = """
            2026-11-19T12:00,     2026-11-19T12:10
            2026-11-19T17:50,     2026-11-19T18:00
            2026-11-19T17:55,     2026-11-20T08:05
            2026-11-19T18:00,     2026-11-20T08:10
            2026-11-19T03:00,     2026-11-19T08:10
            2026-11-20T17:59,     2026-11-21T10:09
            2026-11-21T13:58,     2026-11-23T08:08
            2026-11-22T12:00,     2026-11-23T08:10
            """)
    void in_a_chat_an_answer_is_due_within_ten_minutes_of_opening_time(LocalDateTime said, LocalDateTime due) {
        assertThat(own(Channel.CHAT, office, at(said))).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "said {0}, answered by {1}")
    @CsvSource(textBlock = """
            2026-11-18T12:00,     2026-11-19T17:00
            2026-11-18T00:00,     2026-11-19T17:00
            2026-11-18T23:59,     2026-11-19T17:00
            2026-11-20T12:00,     2026-11-21T14:00
            2026-11-21T09:00,     2026-11-23T17:00
            2026-11-22T12:00,     2026-11-23T17:00
            """)
    void elsewhere_an_answer_is_due_before_five_on_the_next_open_day_or_when_it_closes(LocalDateTime said, LocalDateTime due) {
        assertThat(own(Channel.FORM, office, at(said))).isEqualTo(at(due));
        assertThat(own(Channel.CALLBACK, office, at(said))).isEqualTo(at(due));
    }

    @Test
    void a_line_that_opens_in_the_evening_only_has_until_it_closes() {
        OpeningHours evenings = new OpeningHours(AMSTERDAM, Map.of(DayOfWeek.FRIDAY, stretch("18:00", "21:00")));
        assertThat(own(Channel.FORM, evenings, at(LocalDateTime.parse("2026-11-18T12:00"))))
                .isEqualTo(at(LocalDateTime.parse("2026-11-20T21:00")));
    }

    @Test
    void the_hours_count_on_the_clock_on_the_wall_when_it_changes() {
        assertThat(own(Channel.FORM, office, at(LocalDateTime.parse("2027-03-27T12:00")))).isEqualTo("2027-03-29T15:00:00Z");
        assertThat(own(Channel.FORM, office, at(LocalDateTime.parse("2026-10-24T12:00")))).isEqualTo("2026-10-26T16:00:00Z");
    }

    @Test
    void a_wait_longer_than_a_day_goes_on_at_the_next_openings() {
        Instant friday = at(LocalDateTime.parse("2026-11-20T17:00"));
        assertThat(Terms.inOpenTime(office, friday, Duration.ofHours(1 + 4 + 10 + 2))).isEqualTo(at(LocalDateTime.parse("2026-11-24T10:00")));
    }

    @Test
    void a_wait_over_a_night_on_which_the_clock_changes_is_counted_in_hours_that_pass() {
        OpeningHours nights = new OpeningHours(AMSTERDAM, Map.of(DayOfWeek.SUNDAY, stretch("00:00", "06:00")));
        assertThat(Terms.inOpenTime(nights, at(LocalDateTime.parse("2026-10-25T00:00")), Duration.ofHours(4))).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(Terms.inOpenTime(nights, at(LocalDateTime.parse("2027-03-28T00:00")), Duration.ofHours(4))).isEqualTo("2027-03-28T03:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void every_channel_leaves_us_some_time_at_every_moment_of_a_week_and_says_by_which_rule(Channel channel) {
        Instant monday = at(LocalDateTime.parse("2026-11-16T00:00"));
        for (int minute = 0; minute < 7 * 24 * 60; minute += 7) {
            Instant now = monday.plus(Duration.ofMinutes(minute));
            assertThat(own(channel, office, now)).isAfter(now).isBefore(now.plus(Duration.ofDays(4)));
        }
        assertThat(Terms.ownAnswer(OwnTerms.USUAL, channel, office, monday).rule()).startsWith("own: ");
    }

    @ParameterizedTest(name = "said {0}, answered by {1}")
    @CsvSource(textBlock = """
            2026-11-18T12:00,     2026-11-20T16:30
            2026-11-20T12:00,     2026-11-23T16:30
            """)
    void our_own_terms_can_be_others(LocalDateTime said, LocalDateTime due) {
        var slower = new OwnTerms(20, 2, LocalTime.of(16, 30));
        assertThat(Terms.ownAnswer(slower, Channel.MAIL, office, at(said)).dueAt()).isEqualTo(at(due));
        assertThat(Terms.ownAnswer(slower, Channel.CHAT, office, at(LocalDateTime.parse("2026-11-18T12:00"))).dueAt())
                .isEqualTo(at(LocalDateTime.parse("2026-11-18T12:20")));
    }

    private static Instant own(Channel channel, OpeningHours hours, Instant now) {
        return Terms.ownAnswer(OwnTerms.USUAL, channel, hours, now).dueAt();
    }

    private static OpeningHours office() {
        var days = new EnumMap<DayOfWeek, OpeningHours.Stretch>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> days.put(day, stretch("08:00", "18:00")));
        days.put(DayOfWeek.SATURDAY, stretch("10:00", "14:00"));
        return new OpeningHours(AMSTERDAM, days);
    }

    private static OpeningHours.Stretch stretch(String from, String until) {
        return new OpeningHours.Stretch(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(AMSTERDAM).toInstant();
    }
}
