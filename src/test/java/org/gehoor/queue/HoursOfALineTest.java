package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.calendar.Holidays;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The house stands on Tuesday 12 May 2026; Thursday 14 May is Ascension Day, Monday 25 May Whit Monday.
class HoursOfALineTest extends InTheHouse {

    private static final Rule DUTCH_SUNDAYS = new Rule(Optional.of("NL"), Optional.empty(), OnHolidays.SUNDAY, OnHolidays.OPEN);

    private final Timetables timetables = house.get(Timetables.class);
    private final Lines lines = house.get(Lines.class);

    @Test
    void a_line_that_was_just_added_has_one_week_for_everybody_and_no_holidays() {
        assertThat(line().hours()).extracting(hours -> hours.week()).isEqualTo(Cast.HOURS.week());
        assertThat(line().byChannel()).isEmpty();
        assertThat(line().hours(Channel.MAIL)).isSameAs(line().hours());
        assertThat(line().hours().isOpen(at("2026-05-14T10:00"))).isTrue();
    }

    @Test
    void on_a_public_holiday_it_is_as_on_sunday_or_closed_or_as_always() {
        write(DUTCH_SUNDAYS, weekdays("08:00-12:00", "13:00-21:00"), List.of());
        assertThat(line().hours().on(LocalDate.parse("2026-05-14"))).isEmpty();
        assertThat(line().hours().openFrom(at("2026-05-14T10:00"))).isEqualTo(at("2026-05-15T08:00"));
        assertThat(line().hours().unusual(LocalDate.parse("2026-05-14"))).get().extracting(day -> day.name(Language.NL)).isEqualTo("Hemelvaartsdag");
        assertThat(line().hours().unusual(LocalDate.parse("2026-05-24"))).as("Whit Sunday is a Sunday as always").isEmpty();
        write(new Rule(Optional.of("NL"), Optional.empty(), OnHolidays.OPEN, OnHolidays.OPEN), weekdays("08:00-12:00", "13:00-21:00"), List.of());
        assertThat(line().hours().isOpen(at("2026-05-14T10:00"))).isTrue();
        assertThat(line().hours().isOpen(at("2026-05-14T12:30"))).as("in the break").isFalse();
    }

    @Test
    void a_day_that_was_set_goes_before_the_holiday_and_has_its_name() {
        write(DUTCH_SUNDAYS, weekdays("08:00-21:00"), List.of(new Dated(Whose.PEOPLE, LocalDate.parse("2026-05-14"), "", stretches("10:00-17:00")),
                new Dated(Whose.PEOPLE, LocalDate.parse("2026-05-20"), "Feest", List.of())));
        assertThat(line().hours().openFrom(at("2026-05-14T08:00"))).isEqualTo(at("2026-05-14T10:00"));
        assertThat(line().hours().unusual(LocalDate.parse("2026-05-14"))).get().extracting(day -> day.name(Language.EN)).isEqualTo("Ascension Day");
        assertThat(line().hours().unusual(LocalDate.parse("2026-05-20"))).get().extracting(day -> day.name(Language.EN)).isEqualTo("Feest");
    }

    @Test
    void a_channel_may_have_hours_of_its_own_and_is_closed_with_the_house() {
        var weeks = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        weeks.put(Whose.PEOPLE, weekdays("08:00-21:00"));
        weeks.put(Whose.CALLBACK, weekdays("10:00-16:00"));
        write(DUTCH_SUNDAYS, weeks, List.of(new Dated(Whose.PEOPLE, LocalDate.parse("2026-05-20"), "Feest", List.of()),
                new Dated(Whose.MAIL, LocalDate.parse("2026-05-20"), "", stretches("09:00-12:00"))));
        assertThat(line().hours(Channel.CALLBACK).openFrom(at("2026-05-13T08:00"))).isEqualTo(at("2026-05-13T10:00"));
        assertThat(line().hours(Channel.CHAT).openFrom(at("2026-05-13T08:00"))).isEqualTo(at("2026-05-13T08:00"));
        assertThat(line().hours(Channel.CALLBACK).openFrom(at("2026-05-14T08:00"))).as("a holiday for the call-back too").isEqualTo(at("2026-05-15T10:00"));
        assertThat(line().hours(Channel.CALLBACK).on(LocalDate.parse("2026-05-20"))).isEmpty();
        assertThat(line().hours(Channel.MAIL).on(LocalDate.parse("2026-05-20"))).isEqualTo(stretches("09:00-12:00"));
        assertThat(line().byChannel()).containsOnlyKeys(Channel.CALLBACK, Channel.MAIL);
    }

    @Test
    void the_shop_may_sell_while_people_are_away() {
        var weeks = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        weeks.put(Whose.PEOPLE, weekdays("08:00-21:00"));
        weeks.put(Whose.SHOP, weekdays("00:00-00:00"));
        write(DUTCH_SUNDAYS, weeks, List.of(new Dated(Whose.PEOPLE, LocalDate.parse("2026-05-20"), "Feest", List.of())));
        Timetable written = timetables.get(Cast.DUTCH.id()).timetable();
        var shop = written.hours(Whose.SHOP, house.get(Holidays.class));
        assertThat(shop.isOpen(at("2026-05-20T23:59"))).isTrue();
        assertThat(shop.isOpen(at("2026-05-14T10:00"))).isTrue();
    }

    @Test
    void what_was_written_is_read_back_the_same() {
        var weeks = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        weeks.put(Whose.PEOPLE, Map.of(DayOfWeek.SATURDAY, stretches("00:00-02:15", "22:30-00:00")));
        weeks.put(Whose.SHOP, weekdays("00:00-00:00"));
        var timetable = new Timetable(Cast.AMSTERDAM, new Rule(Optional.of("ES"), Optional.of("ct"), OnHolidays.CLOSED, OnHolidays.SUNDAY), weeks,
                List.of(new Dated(Whose.PEOPLE, LocalDate.parse("2026-09-11"), "Diada", stretches("10:00-11:00", "12:00-00:00"))));
        timetables.set(Cast.DUTCH.id(), stamp(), timetable);
        assertThat(timetables.get(Cast.DUTCH.id()).timetable()).isEqualTo(timetable);
    }

    @Test
    void of_two_who_change_hours_the_second_is_told_and_overwrites_nothing() {
        UUID seen = stamp();
        var first = new Timetable(Cast.AMSTERDAM, Rule.NONE, Map.of(Whose.PEOPLE, weekdays("09:00-17:00")), List.of());
        timetables.set(Cast.DUTCH.id(), seen, first);
        var second = new Timetable(Cast.AMSTERDAM, Rule.NONE, Map.of(Whose.PEOPLE, weekdays("10:00-11:00")), List.of());
        assertThatThrownBy(() -> timetables.set(Cast.DUTCH.id(), seen, second))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(QueueRefusal.HOURS_CHANGED));
        assertThat(timetables.get(Cast.DUTCH.id()).timetable()).isEqualTo(first);
    }

    @Test
    void the_database_lets_no_line_be_closed_for_ever_and_no_stretch_leave_its_day() {
        JdbcClient db = house.get(JdbcClient.class);
        assertThatThrownBy(() -> db.sql("delete from line_week").update()).hasMessageContaining("never open");
        assertThatThrownBy(() -> db.sql("update line_week set stretches = '{[1380,1500)}'").update()).hasMessageContaining("within_a_day");
        assertThatThrownBy(() -> db.sql("update line set on_holidays = 'closed'").update()).hasMessageContaining("whose_holidays_must_be_known");
        assertThatThrownBy(() -> timetables.set(Cast.DUTCH.id(), stamp(), new Timetable(Cast.AMSTERDAM,
                new Rule(Optional.of("ES"), Optional.of("zz"), OnHolidays.CLOSED, OnHolidays.OPEN), Map.of(Whose.PEOPLE, weekdays("09:00-17:00")), List.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("zz");
    }

    private void write(Rule rule, Map<DayOfWeek, List<Stretch>> people, List<Dated> days) {
        write(rule, new EnumMap<>(Map.of(Whose.PEOPLE, people)), days);
    }

    private void write(Rule rule, EnumMap<Whose, Map<DayOfWeek, List<Stretch>>> weeks, List<Dated> days) {
        timetables.set(Cast.DUTCH.id(), stamp(), new Timetable(Cast.AMSTERDAM, rule, weeks, days));
    }

    private UUID stamp() {
        return timetables.get(Cast.DUTCH.id()).stamp();
    }

    private Line line() {
        return lines.get(Cast.DUTCH.id());
    }

    private static Map<DayOfWeek, List<Stretch>> weekdays(String... texts) {
        var week = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), stretches(texts));
        }
        return week;
    }

    private static List<Stretch> stretches(String... texts) {
        return List.of(texts).stream().map(text -> text.split("-")).map(ends -> new Stretch(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]))).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Cast.AMSTERDAM).toInstant();
    }
}
