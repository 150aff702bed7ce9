package org.gehoor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicHolidaysTest {

    private static final Optional<String> NOWHERE = Optional.empty();

    private final Holidays holidays = new Holidays();

    @Test
    void the_dutch_year_2026() {
        assertThat(story("NL", NOWHERE, 2026, Language.NL)).containsExactly("2026-01-01 Nieuwjaarsdag", "2026-04-05 Eerste paasdag", "2026-04-06 Tweede paasdag",
                "2026-04-27 Koningsdag", "2026-05-05 Bevrijdingsdag", "2026-05-14 Hemelvaartsdag", "2026-05-24 Eerste pinksterdag",
                "2026-05-25 Tweede pinksterdag", "2026-12-25 Eerste kerstdag", "2026-12-26 Tweede kerstdag");
        assertThat(story("nl", NOWHERE, 2026, Language.EN)).contains("2026-04-27 King's Day", "2026-05-14 Ascension Day", "2026-05-25 Whit Monday");
    }

    @Test
    void the_king_has_his_day_on_saturday_when_the_27th_is_a_sunday() {
        assertThat(holidays.of("NL", NOWHERE, 2025)).contains(day("2025-04-26")).doesNotContain(day("2025-04-27"));
        assertThat(holidays.of("NL", NOWHERE, 2031)).contains(day("2031-04-26")).doesNotContain(day("2031-04-27"));
        assertThat(holidays.of("NL", NOWHERE, 2027)).contains(day("2027-04-27"));
    }

    @Test
    void good_friday_is_a_working_day_in_the_netherlands_and_liberation_day_is_none() {
        assertThat(holidays.isWorkingDay(day("2026-04-03"), "NL", NOWHERE)).isTrue();
        assertThat(holidays.isWorkingDay(day("2026-05-05"), "NL", NOWHERE)).isFalse();
        assertThat(holidays.isWorkingDay(day("2026-04-03"), "ES", NOWHERE)).isFalse();
        assertThat(holidays.isWorkingDay(day("2026-04-03"), "GB", NOWHERE)).isFalse();
    }

    @Test
    void nobody_works_at_the_weekend_or_on_a_holiday_and_on_other_days_they_do() {
        assertThat(holidays.isWorkingDay(day("2026-05-13"), "NL", NOWHERE)).isTrue();
        assertThat(holidays.isWorkingDay(day("2026-05-14"), "NL", NOWHERE)).isFalse();
        assertThat(holidays.isWorkingDay(day("2026-05-16"), "NL", NOWHERE)).isFalse();
        assertThat(holidays.isWorkingDay(day("2026-05-17"), "NL", NOWHERE)).isFalse();
        assertThat(holidays.on(day("2026-05-14"), "NL", NOWHERE)).get().extracting(day -> day.name(Language.NL)).isEqualTo("Hemelvaartsdag");
        assertThat(holidays.on(day("2026-05-13"), "NL", NOWHERE)).isEmpty();
    }

    @Test
    void belgium_has_its_own_days_and_works_on_those_it_only_observes() {
        assertThat(story("BE", NOWHERE, 2026, Language.NL)).contains("2026-05-01 Dag van de Arbeid", "2026-07-21 Nationale feestdag", "2026-08-15 Maria-Hemelvaart",
                "2026-11-11 Wapenstilstand");
        assertThat(holidays.isWorkingDay(day("2026-11-02"), "BE", NOWHERE)).isTrue();
        assertThat(holidays.isWorkingDay(day("2026-04-27"), "BE", NOWHERE)).isTrue();
    }

    @Test
    void a_spanish_region_has_more_days_than_the_country() {
        Optional<String> catalonia = Optional.of("CT");
        assertThat(holidays.of("ES", catalonia, 2026)).containsAll(holidays.of("ES", NOWHERE, 2026))
                .contains(day("2026-09-11"), day("2026-06-24"), day("2026-04-06"));
        assertThat(holidays.of("ES", NOWHERE, 2026)).contains(day("2026-10-12"), day("2026-12-08"))
                .doesNotContain(day("2026-09-11"), day("2026-06-24"), day("2026-04-06"));
        assertThat(holidays.regions("ES")).containsKeys("ct", "md").containsEntry("ct", "Catalonia");
    }

    @Test
    void british_holidays_on_a_weekend_move_and_easter_monday_is_not_scottish() {
        assertThat(holidays.of("GB", Optional.of("eng"), 2027)).contains(day("2027-12-27"), day("2027-12-28"), day("2027-03-29"), day("2027-08-30"));
        assertThat(holidays.of("GB", Optional.of("sct"), 2027)).contains(day("2027-11-30"), day("2027-08-02")).doesNotContain(day("2027-03-29"));
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThatThrownBy(() -> holidays.of("XX", NOWHERE, 2026)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("XX");
        assertThatThrownBy(() -> holidays.of("../nl", NOWHERE, 2026)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holidays.of("ES", Optional.of("zz"), 2026)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("zz");
    }

    @Test
    void names_do_not_depend_on_the_machine_they_are_read_on() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Holidays().list("NL", NOWHERE, 2026)).extracting(day -> day.name(Language.EN)).contains("Ascension Day", "Easter Monday");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void many_may_ask_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> questions = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(asked -> () -> holidays.isWorkingDay(LocalDate.of(2020 + asked % 20, 12, 25), asked % 2 == 0 ? "NL" : "BE", NOWHERE))
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isFalse();
            }
        }
    }

    private List<String> story(String country, Optional<String> region, int year, Language language) {
        return holidays.list(country, region, year).stream().map(day -> day.date() + " " + day.name(language)).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
