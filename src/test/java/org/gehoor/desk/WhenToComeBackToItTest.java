package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenToComeBackToItTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant TUESDAY_TEN = Instant.parse("2026-05-12T08:00:00Z");
    private static final OpeningHours WEEKDAYS = weekdays();

    @Test
    void the_choices_are_few_and_said_as_people_say_them() {
        assertThat(new Moments(WEEKDAYS, TUESDAY_TEN).choices(dutch(TUESDAY_TEN))).extracting(Choice::label).containsExactly(
                "kom ik hierop terug vóór vandaag 11.00 uur", "kom ik hierop terug vóór vandaag 17.00 uur",
                "kom ik hierop terug vóór morgen 12.00 uur", "kom ik hierop terug vóór morgen 17.00 uur",
                "kom ik hierop terug vóór do 14 mei, 17.00 uur", "kom ik hierop terug vóór di 19 mei, 17.00 uur");
    }

    @Test
    void nothing_is_promised_for_a_day_on_which_we_are_closed_or_too_soon_to_be_kept() {
        Instant fridayAlmostFive = Instant.parse("2026-05-15T14:40:00Z");
        assertThat(new Moments(WEEKDAYS, fridayAlmostFive).choices(dutch(fridayAlmostFive))).extracting(Choice::label).containsExactly(
                "kom ik hierop terug vóór ma 18 mei, 12.00 uur", "kom ik hierop terug vóór ma 18 mei, 17.00 uur",
                "kom ik hierop terug vóór di 19 mei, 17.00 uur", "kom ik hierop terug vóór vr 22 mei, 17.00 uur");
    }

    @Test
    void a_choice_of_a_page_that_was_open_for_hours_is_taken_until_it_has_passed() {
        String atEleven = "2026-05-12T09:00:00Z";
        assertThat(new Moments(WEEKDAYS, TUESDAY_TEN).read(atEleven)).isEqualTo(Instant.parse(atEleven));
        assertThatThrownBy(() -> new Moments(WEEKDAYS, Instant.parse("2026-05-12T09:00:01Z")).read(atEleven)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Moments(WEEKDAYS, TUESDAY_TEN).read("2036-05-12T09:00:00Z")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Moments(WEEKDAYS, TUESDAY_TEN).read("soon")).isInstanceOf(Refusal.class);
    }

    private static Words dutch(Instant now) {
        return new Dictionary(Clock.fixed(now, AMSTERDAM)).in(Language.NL, AMSTERDAM);
    }

    private static OpeningHours weekdays() {
        Map<DayOfWeek, OpeningHours.Stretch> days = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> days.put(day, new OpeningHours.Stretch(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        return new OpeningHours(AMSTERDAM, days);
    }
}
