package org.gehoor.admin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.calendar.Holidays;
import org.gehoor.pages.Faults;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.queue.Whose;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;

/// Understands what was typed about opening hours, and says at each field what to do when it cannot.
final class HoursReading {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int MOST_IN_A_ROW = 62;
    private static final int LONGEST_NAME = 60;

    private final HoursForm form;
    private final Whose whose;
    private final Words words;
    private Faults faults = Faults.none();

    HoursReading(HoursForm form, Whose whose, Words words) {
        this.form = form;
        this.whose = whose;
        this.words = words;
    }

    Faults faults() {
        return faults;
    }

    private void fault(String field, String code, Object... about) {
        faults = faults.with(field, words.say("admin.hours.fault." + code, about));
    }

    /// The week; days on which it is closed are not in it.
    Map<DayOfWeek, List<Stretch>> week() {
        var week = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Stretch> stretches = times("day-" + day.getValue());
            if (!stretches.isEmpty()) {
                week.put(day, stretches);
            }
        }
        if (week.isEmpty() && whose == Whose.PEOPLE && faults.isEmpty()) {
            fault("day-1", "never_open");
        }
        return week;
    }

    private List<Stretch> times(String field) {
        Times times = Times.read(form.of(field));
        times.wrong().ifPresent(wrong -> faults = faults.with(field, day(field) + words.say("admin.hours.fault." + wrong.code(), "about", wrong.about())));
        return times.stretches();
    }

    /// The name of the day, which the same sentence needs when it is said of several.
    private String day(String field) {
        return !field.startsWith("day-") ? ""
                : DayOfWeek.of(Integer.parseInt(field.substring("day-".length()))).getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale()) + ": ";
    }

    /// What happens on public holidays, where these hours say something about it.
    Rule rule(Rule before, Holidays holidays) {
        return switch (whose) {
            case PEOPLE -> peoples(before, holidays);
            case SHOP -> before.country().isEmpty() ? before : new Rule(before.country(), before.region(), before.people(), onHolidays());
            case CHAT, CALLBACK, FORM, MAIL -> before;
        };
    }

    private Rule peoples(Rule before, Holidays holidays) {
        Optional<String> country = Optional.of(form.of("country")).filter(code -> !code.isEmpty());
        if (country.isEmpty()) {
            return Rule.NONE;
        }
        Optional<String> region = Optional.of(form.of("region")).filter(code -> !code.isEmpty() && country.equals(before.country()));
        if (!holidays.knows(country.get(), Optional.empty())) {
            fault("country", "country");
            return before;
        } else if (!holidays.knows(country.get(), region)) {
            fault("region", "region");
            return before;
        }
        return new Rule(country, region, onHolidays(), before.country().isEmpty() ? OnHolidays.OPEN : before.shop());
    }

    private OnHolidays onHolidays() {
        return switch (form.of("on_holidays")) {
            case "closed" -> OnHolidays.CLOSED;
            case "sunday" -> OnHolidays.SUNDAY;
            default -> OnHolidays.OPEN;
        };
    }

    /// The dates that differ; none when something is at fault.
    List<Dated> dates(Timetable there, LocalDate today) {
        List<Stretch> stretches = times("times");
        Optional<LocalDate> first = date("date", today);
        Optional<LocalDate> last = form.of("until").isEmpty() ? first : date("until", today);
        if (form.of("name").length() > LONGEST_NAME) {
            fault("name", "long_name", "most", LONGEST_NAME);
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fault("until", "ends_first");
        } else if (first.isPresent() && last.isPresent() && last.get().isAfter(first.get().plusDays(MOST_IN_A_ROW))) {
            fault("until", "too_long", "most", MOST_IN_A_ROW);
        } else if (first.isPresent() && last.isPresent()) {
            isFree(there, first.get(), last.get());
        }
        return faults.isEmpty() ? first.orElseThrow().datesUntil(last.orElseThrow().plusDays(1)).map(date -> new Dated(whose, date, form.of("name"), stretches)).toList()
                : List.of();
    }

    private void isFree(Timetable there, LocalDate first, LocalDate last) {
        there.days().stream().filter(day -> day.whose() == whose && !day.date().isBefore(first) && !day.date().isAfter(last)).findFirst()
                .ifPresent(day -> fault("date", "twice", "day", words.day(day.date())));
        if (there.days().stream().filter(day -> day.whose() == whose).count() + MOST_IN_A_ROW > OpeningHours.MOST_DAYS) {
            fault("date", "too_many");
        }
    }

    private Optional<LocalDate> date(String field, LocalDate today) {
        Optional<LocalDate> date = read(form.of(field));
        if (date.isEmpty()) {
            fault(field, "date");
        } else if (date.get().isBefore(today)) {
            fault(field, "past");
            return Optional.empty();
        } else if (date.get().isAfter(today.plusYears(2))) {
            fault(field, "far");
            return Optional.empty();
        }
        return date;
    }

    /// A date as people here write it, or as addresses do.
    static Optional<LocalDate> read(String typed) {
        Matcher people = DATE.matcher(typed);
        Matcher iso = ISO.matcher(typed);
        try {
            return people.matches() ? Optional.of(date(people.group(3), people.group(2), people.group(1)))
                    : iso.matches() ? Optional.of(date(iso.group(1), iso.group(2), iso.group(3))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
