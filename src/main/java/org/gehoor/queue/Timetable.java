package org.gehoor.queue;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gehoor.calendar.Holiday;
import org.gehoor.calendar.Holidays;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Day;
import org.gehoor.vocabulary.OpeningHours.Stretch;

/// The opening hours of a line as they were written down, from which [OpeningHours] follow.
///
/// What holds on a date, the first that says something: the channel's own day, the day of the people, the rule for public holidays, the
/// week. The shop has its own days only: it may sell while people are away.
///
/// @param weeks for the people always; for who has no week of their own, that of the people holds
/// @param days  the dates that differ
public record Timetable(ZoneId zone, Rule rule, Map<Whose, Map<DayOfWeek, List<Stretch>>> weeks, List<Dated> days) {

    /// Whose public holidays, and what happens then. Without a country there are none.
    ///
    /// @param country ISO 3166-1, `NL`
    /// @param region  what follows the country in ISO 3166-2, in small letters: `ct`
    public record Rule(Optional<String> country, Optional<String> region, OnHolidays people, OnHolidays shop) {

        /// No public holidays: every day of the week is like the next.
        public static final Rule NONE = new Rule(Optional.empty(), Optional.empty(), OnHolidays.OPEN, OnHolidays.OPEN);

        public Rule {
            if (region.isPresent() && country.isEmpty() || country.isEmpty() && (people != OnHolidays.OPEN || shop != OnHolidays.OPEN)) {
                throw new IllegalArgumentException("no country, so no holidays");
            }
        }

        OnHolidays of(Whose whose) {
            return whose == Whose.SHOP ? shop : people;
        }
    }

    /// What happens on public holidays: nobody is there, it is as on Sunday, or it is a day like any other.
    public enum OnHolidays {
        CLOSED, SUNDAY, OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A date that differs.
    ///
    /// @param name what customers read beside it; may be empty
    public record Dated(Whose whose, LocalDate date, String name, List<Stretch> stretches) {
        public Dated {
            stretches = OpeningHours.inOrder(stretches);
        }
    }

    public Timetable {
        var copy = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        weeks.forEach((whose, week) -> copy.put(whose, Map.copyOf(week)));
        weeks = Map.copyOf(copy);
        days = List.copyOf(days);
        if (weeks.getOrDefault(Whose.PEOPLE, Map.of()).values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a line that is never open keeps no promise");
        }
    }

    /// The same with another week for these; an empty one for who shall have none of their own any more.
    public Timetable with(Whose whose, Map<DayOfWeek, List<Stretch>> week) {
        var others = new EnumMap<Whose, Map<DayOfWeek, List<Stretch>>>(Whose.class);
        others.putAll(weeks);
        if (week.values().stream().allMatch(List::isEmpty)) {
            others.remove(whose);
        } else {
            others.put(whose, week);
        }
        return new Timetable(zone, rule, others, days);
    }

    /// The same with another rule for public holidays.
    public Timetable with(Rule other) {
        return new Timetable(zone, other, weeks, days);
    }

    /// The same with these dates more; of a date that is there already the new one stays.
    public Timetable with(List<Dated> more) {
        Stream<Dated> others = days.stream().filter(old -> more.stream().noneMatch(day -> day.whose() == old.whose() && day.date().equals(old.date())));
        return new Timetable(zone, rule, weeks, Stream.concat(others, more.stream()).sorted(Comparator.comparing(Dated::date).thenComparing(Dated::whose)).toList());
    }

    /// The same without their dates from the first to the last.
    public Timetable without(Whose whose, LocalDate first, LocalDate last) {
        return new Timetable(zone, rule, weeks, days.stream()
                .filter(day -> day.whose() != whose || day.date().isBefore(first) || day.date().isAfter(last)).toList());
    }

    /// Whether these have something of their own.
    public boolean has(Whose whose) {
        return weeks.containsKey(whose) || days.stream().anyMatch(day -> day.whose() == whose);
    }

    /// The week that holds for these.
    public Map<DayOfWeek, List<Stretch>> week(Whose whose) {
        return weeks.getOrDefault(whose, weeks.getOrDefault(Whose.PEOPLE, Map.of()));
    }

    /// The hours that hold for these.
    public OpeningHours hours(Whose whose, Holidays holidays) {
        Map<DayOfWeek, List<Stretch>> week = week(whose);
        Map<LocalDate, Day> own = days(whose);
        Map<LocalDate, Day> peoples = whose.isService() ? days(Whose.PEOPLE) : Map.of();
        Function<LocalDate, Optional<Day>> holiday = holiday(rule.of(whose), week.getOrDefault(DayOfWeek.SUNDAY, List.of()), holidays);
        return new OpeningHours(zone, week, date -> Optional.ofNullable(own.getOrDefault(date, peoples.get(date)))
                .map(day -> named(day, date, holidays)).or(() -> holiday.apply(date)));
    }

    private Map<LocalDate, Day> days(Whose whose) {
        return days.stream().filter(day -> day.whose() == whose).collect(toMap(Dated::date, day -> new Day(day.name(), day.stretches())));
    }

    /// A day without a name of its own that is a public holiday is called that.
    private Day named(Day day, LocalDate date, Holidays holidays) {
        return day.names().isEmpty() ? holiday(date, holidays).map(one -> new Day(one.names(), day.stretches())).orElse(day) : day;
    }

    private Function<LocalDate, Optional<Day>> holiday(OnHolidays what, List<Stretch> sunday, Holidays holidays) {
        return switch (what) {
            case OPEN -> _ -> Optional.empty();
            case CLOSED -> date -> holiday(date, holidays).map(day -> new Day(day.names(), List.of()));
            case SUNDAY -> date -> holiday(date, holidays).map(day -> new Day(day.names(), sunday));
        };
    }

    private Optional<Holiday> holiday(LocalDate date, Holidays holidays) {
        return rule.country().filter(country -> holidays.knows(country, rule.region())).flatMap(country -> holidays.on(date, country, rule.region()));
    }
}
