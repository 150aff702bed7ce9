package org.gehoor.reachability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;

/// Opening hours in words.
public final class Hours {

    private static final int WEEK = 7;
    /// How far ahead customers are told of a day that differs: holidays are planned about two months before.
    private static final int AHEAD = 60;

    private final OpeningHours hours;
    private final Words words;

    public Hours(OpeningHours hours, Words words) {
        this.hours = hours;
        this.words = words;
    }

    /// One day of the coming week. `why` is what it is called when it is open otherwise than usual, else empty.
    public record Day(String name, String open, boolean today, String why) {}

    /// Whether people work day and night, all week.
    public boolean aroundTheClock() {
        return List.of(DayOfWeek.values()).stream().allMatch(day -> isWhole(hours.on(day)));
    }

    /// The seven days from today on.
    public List<Day> week(Instant now) {
        LocalDate today = today(now);
        return IntStream.range(0, WEEK).mapToObj(today::plusDays).map(day -> day(day, today)).toList();
    }

    /// The next day after this week that is open otherwise than usual, when it is within two months.
    public Optional<Day> later(Instant now) {
        LocalDate today = today(now);
        return hours.nextUnusual(today.plusDays(WEEK), AHEAD - WEEK).map(day -> day(day, today));
    }

    /// The next day that is open otherwise than usual, today included, in one line: "do 14 mei, Hemelvaartsdag: 10.00 tot 17.00".
    public Optional<String> nextUnusual(Instant now) {
        LocalDate today = today(now);
        return hours.nextUnusual(today, AHEAD).map(this::unusual);
    }

    private String unusual(LocalDate date) {
        String why = hours.unusual(date).map(day -> day.name(words.language())).orElse("");
        return why.isEmpty() ? words.say("reachability.unusual", "day", words.day(date), "open", open(date))
                : words.say("reachability.unusual_named", "day", words.day(date), "why", why, "open", open(date));
    }

    /// The ordinary week, days that are alike in one line, and the next day that is open otherwise than usual.
    public List<String> brief(Instant now) {
        var lines = new ArrayList<>(week());
        nextUnusual(now).ifPresent(lines::add);
        return lines;
    }

    /// The ordinary week, days that are alike in one line: "maandag tot en met vrijdag: 8.00 tot 21.00".
    public List<String> week() {
        if (aroundTheClock()) {
            return List.of(words.say("reachability.always"));
        }
        var lines = new ArrayList<String>();
        for (int day = 1; day <= WEEK; day++) {
            int first = day;
            while (day < WEEK && hours.on(DayOfWeek.of(first)).equals(hours.on(DayOfWeek.of(day + 1)))) {
                day++;
            }
            lines.add(words.say("reachability.unusual", "day", days(DayOfWeek.of(first), DayOfWeek.of(day)), "open", open(hours.on(DayOfWeek.of(first)))));
        }
        return lines;
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : words.say("reachability.from_day_to_day", "first", name(first), "last", name(last));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
    }

    /// How it is now: until when we are open, or from when.
    public String now(Instant now) {
        Optional<Instant> closes = closes(now);
        if (closes.isEmpty() && hours.isOpen(now)) {
            return words.say("reachability.day_and_night");
        }
        return closes.map(until -> words.say("reachability.open_until", "time", today(now).equals(today(until)) ? words.time(until) : words.when(until)))
                .orElseGet(() -> words.say("reachability.open_from", "time", words.when(hours.openFrom(now))));
    }

    /// When nobody is there any more; empty when closed, and when it is open for a week on end.
    private Optional<Instant> closes(Instant now) {
        Optional<Instant> closes = hours.closesAfter(now);
        for (int days = 0; days < WEEK && closes.isPresent(); days++) {
            Optional<Instant> on = closes.flatMap(hours::closesAfter);
            if (on.isEmpty()) {
                return closes;
            }
            closes = on;
        }
        return Optional.empty();
    }

    /// The stretches of a day in words.
    public String open(List<Stretch> stretches) {
        if (isWhole(stretches)) {
            return words.say("reachability.whole_day");
        }
        return stretches.isEmpty() ? words.say("reachability.closed") : stretches.stream().map(this::open).collect(Collectors.joining(", "));
    }

    private String open(Stretch stretch) {
        String until = stretch.untilMidnight() ? words.say("reachability.end_of_day") : words.clock(stretch.until());
        return words.say("reachability.from_until", "from", words.clock(stretch.from()), "until", until);
    }

    private String open(LocalDate date) {
        return open(hours.on(date));
    }

    private Day day(LocalDate day, LocalDate today) {
        Optional<OpeningHours.Day> unusual = hours.unusual(day);
        boolean named = unusual.isPresent() || !day.isBefore(today.plusDays(WEEK));
        String name = day.equals(today) ? words.say("reachability.today") : named ? words.day(day)
                : name(day.getDayOfWeek());
        return new Day(name, open(day), day.equals(today), unusual.map(one -> one.name(words.language())).orElse(""));
    }

    private LocalDate today(Instant now) {
        return now.atZone(hours.zone()).toLocalDate();
    }

    private static boolean isWhole(List<Stretch> stretches) {
        return stretches.size() == 1 && stretches.getFirst().untilMidnight() && stretches.getFirst().from().equals(LocalTime.MIDNIGHT);
    }
}
