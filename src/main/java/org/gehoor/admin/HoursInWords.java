package org.gehoor.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gehoor.calendar.Holidays;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.queue.Line;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Timetable.OnHolidays;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.queue.Timetables;
import org.gehoor.queue.Whose;
import org.gehoor.reachability.Hours;
import org.gehoor.record.Figure;
import org.gehoor.record.Figures;
import org.gehoor.record.Tally;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What stands on the page of opening hours.
final class HoursInWords {

    private static final int MONTHS_AHEAD = 12;
    private static final int WEEKS_MEASURED = 4;

    private final HoursDesk desk;
    private final Holidays holidays;
    private final Figures figures;

    HoursInWords(HoursDesk desk, Holidays holidays, Figures figures) {
        this.desk = desk;
        this.holidays = holidays;
        this.figures = figures;
    }

    static String address(Line line, Whose whose) {
        return HoursPage.ADDRESS + "/" + line.id() + "/" + whose.code();
    }

    /// The form as it is written.
    HoursForm form(Line line, Whose whose, Words words) {
        Timetables.Written written = desk.written(line);
        var fields = new HashMap<String, String>();
        Map<DayOfWeek, List<Stretch>> week = written.timetable().weeks().getOrDefault(whose, Map.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.put("day-" + day.getValue(), Times.write(week.getOrDefault(day, List.of()), words));
        }
        Rule rule = written.timetable().rule();
        fields.put("country", rule.country().orElse(""));
        fields.put("region", rule.region().orElse(""));
        fields.put("on_holidays", (whose == Whose.SHOP ? rule.shop() : rule.people()).code());
        fields.put("seen", written.stamp().toString());
        return new HoursForm(fields, desk.twins(line).stream().map(desk::seen).toList());
    }

    HoursView view(Line line, Whose whose, HoursForm form, Faults faults, boolean saved, boolean changed, Words words) {
        Timetable timetable = desk.written(line).timetable();
        Rule rule = timetable.rule();
        boolean ruled = whose == Whose.PEOPLE || whose == Whose.SHOP && rule.country().isPresent();
        return new HoursView(at(line, whose, words), form, faults, week(form, faults, words),
                whose == Whose.PEOPLE ? countries(words) : List.of(), whose == Whose.PEOPLE ? regions(rule, words) : List.of(),
                ruled ? onHolidays(words) : List.of(), also(line, words),
                new HoursView.Notices(saved, Sold.withoutHelp(timetable, holidays, desk.today(line), words), changed ? now(timetable, whose, words) : List.of(),
                        rule.country().map(code -> country(code, words)).orElse("")),
                days(line, timetable, whose, words), promises(words));
    }

    private HoursView.At at(Line line, Whose whose, Words words) {
        List<HoursView.Tab> lines = desk.list().size() == 1 ? List.of()
                : desk.list().stream().map(one -> new HoursView.Tab(address(one, whose), name(one, words), one.id().equals(line.id()))).toList();
        List<HoursView.Tab> all = Stream.of(Whose.values())
                .map(one -> new HoursView.Tab(address(line, one), words.say("admin.hours.whose." + one.code()), one == whose)).toList();
        return new HoursView.At(address(line, whose), lines, all, words.say("admin.hours.whose." + whose.code()),
                words.say(whose == Whose.PEOPLE ? "admin.hours.people_what" : whose == Whose.SHOP ? "admin.hours.shop_what" : "admin.hours.channel_what"),
                words.say(whose == Whose.PEOPLE ? "admin.hours.empty_people" : whose == Whose.SHOP ? "admin.hours.empty_shop" : "admin.hours.empty_channel"));
    }

    /// A line as people know it: its topic and its language.
    static String name(Line line, Words words) {
        String language = line.language().in(words.language());
        return line.topic().isEmpty() ? language : line.topic() + ", " + language;
    }

    private static List<HoursView.DayField> week(HoursForm form, Faults faults, Words words) {
        return Stream.of(DayOfWeek.values()).map(day -> {
            String name = "day-" + day.getValue();
            return new HoursView.DayField(name, day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale()), form.of(name), faults.of(name));
        }).toList();
    }

    private List<Choice> countries(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say("admin.hours.no_holidays")));
        holidays.countries().stream().map(code -> new Choice(code, country(code, words))).sorted(Comparator.comparing(Choice::label)).forEach(choices::add);
        return choices;
    }

    private static String country(String code, Words words) {
        return Locale.of("", code).getDisplayCountry(words.language().locale());
    }

    private List<Choice> regions(Rule rule, Words words) {
        var choices = new ArrayList<Choice>();
        rule.country().filter(code -> holidays.knows(code, Optional.empty())).map(holidays::regions).ifPresent(regions ->
                regions.forEach((code, name) -> choices.add(new Choice(code, name))));
        if (!choices.isEmpty()) {
            choices.addFirst(new Choice("", words.say("admin.hours.whole_country")));
        }
        return choices;
    }

    private static List<Choice> onHolidays(Words words) {
        return Stream.of(OnHolidays.values()).map(one -> new Choice(one.code(), words.say("admin.hours.on." + one.code()))).toList();
    }

    /// The other lines for which the same may hold.
    List<Choice> also(Line line, Words words) {
        return desk.others(line).stream().map(other -> new Choice(desk.seen(other), name(other, words))).toList();
    }

    /// What is written now, for who wrote something else meanwhile.
    List<String> now(Timetable timetable, Whose whose, Words words) {
        OpeningHours hours = timetable.hours(whose, holidays);
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale()) + ": " + new Hours(hours, words).open(hours.on(day))).toList();
    }

    /// The dates that somebody set and the public holidays of a year, those alike and next to each other in one row.
    private List<HoursView.Row> days(Line line, Timetable timetable, Whose whose, Words words) {
        OpeningHours hours = timetable.hours(whose, holidays);
        LocalDate today = desk.today(line);
        var set = new TreeMap<LocalDate, Dated>();
        timetable.days().stream().filter(day -> day.whose() == whose && !day.date().isBefore(today)).forEach(day -> set.put(day.date(), day));
        var dates = new TreeSet<>(set.keySet());
        today.datesUntil(today.plusMonths(MONTHS_AHEAD)).filter(date -> !hours.on(date.getDayOfWeek()).isEmpty() && holiday(timetable.rule(), date)).forEach(dates::add);
        var rows = new ArrayList<HoursView.Row>();
        LocalDate done = today.minusDays(1);
        for (LocalDate first : dates) {
            if (first.isAfter(done)) {
                LocalDate last = first;
                while (set.containsKey(first) && isAlike(set.get(first), set.get(last.plusDays(1)))) {
                    last = last.plusDays(1);
                }
                rows.add(new HoursView.Row(first.toString(), last.toString(), name(first, last, set.get(first), timetable.rule(), words),
                        new Hours(hours, words).open(hours.on(first)), set.containsKey(first)));
                done = last;
            }
        }
        return rows;
    }

    private static boolean isAlike(Dated one, @Nullable Dated next) {
        return next != null && next.name().equals(one.name()) && next.stretches().equals(one.stretches());
    }

    private boolean holiday(Rule rule, LocalDate date) {
        return rule.country().filter(code -> holidays.knows(code, rule.region())).flatMap(code -> holidays.on(date, code, rule.region())).isPresent();
    }

    private String name(LocalDate first, LocalDate last, @Nullable Dated set, Rule rule, Words words) {
        String named = set == null ? "" : set.name();
        String name = named.isEmpty() && first.equals(last) && holiday(rule, first)
                ? holidays.on(first, rule.country().orElseThrow(), rule.region()).orElseThrow().name(words.language()) : named;
        String day = first.equals(last) ? words.day(first) : words.say("admin.hours.from_to", "first", words.day(first), "last", words.day(last));
        return name.isEmpty() ? day : day + ", " + name;
    }

    private List<HoursView.Promise> promises(Words words) {
        Tally tally = figures.promisesOfLastDays(WEEKS_MEASURED * 7);
        return Stream.concat(tally.parts(Figure.PROMISE_KEPT).keySet().stream(), tally.parts(Figure.PROMISE_BROKEN).keySet().stream()).distinct().sorted()
                .filter(kind -> words.knows("promise.kind." + kind)).map(kind -> promise(kind, tally, words)).toList();
    }

    private static HoursView.Promise promise(String kind, Tally tally, Words words) {
        long kept = tally.of(Figure.PROMISE_KEPT, kind);
        long due = kept + tally.of(Figure.PROMISE_BROKEN, kind);
        return new HoursView.Promise(words.say("promise.kind." + kind), due < Tally.ENOUGH ? words.say("admin.hours.too_few", "count", due)
                : words.say("admin.hours.kept", "share", words.outOf100(kept, due)));
    }
}
