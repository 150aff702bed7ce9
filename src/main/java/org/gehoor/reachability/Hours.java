package org.gehoor.reachability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.words.Words;

/// Opening hours in words.
public final class Hours {

    private static final LocalTime ALMOST_MIDNIGHT = LocalTime.of(23, 59);

    private final OpeningHours hours;
    private final Words words;

    public Hours(OpeningHours hours, Words words) {
        this.hours = hours;
        this.words = words;
    }

    /// One day of the coming week.
    public record Day(String name, String open, boolean today) {}

    /// Whether people work day and night, all week.
    public boolean aroundTheClock() {
        return List.of(DayOfWeek.values()).stream().allMatch(day -> hours.on(day)
                .filter(open -> open.from().equals(LocalTime.MIDNIGHT) && !open.until().isBefore(ALMOST_MIDNIGHT)).isPresent());
    }

    /// The seven days from today on.
    public List<Day> week(Instant now) {
        LocalDate today = now.atZone(hours.zone()).toLocalDate();
        return IntStream.range(0, 7).mapToObj(today::plusDays)
                .map(day -> new Day(name(day, today), open(day.getDayOfWeek()), day.equals(today)))
                .toList();
    }

    /// How it is now: until when we are open, or from when.
    public String now(Instant now) {
        if (aroundTheClock()) {
            return words.say("reachability.day_and_night");
        }
        Optional<Instant> closes = hours.closesAfter(now);
        return closes.map(until -> words.say("reachability.open_until", "time", words.time(until)))
                .orElseGet(() -> words.say("reachability.open_from", "time", words.when(hours.openFrom(now))));
    }

    private String name(LocalDate day, LocalDate today) {
        return day.equals(today) ? words.say("reachability.today")
                : day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
    }

    private String open(DayOfWeek day) {
        return hours.on(day)
                .map(stretch -> words.say("reachability.from_until", "from", words.clock(stretch.from()), "until", words.clock(stretch.until())))
                .orElseGet(() -> words.say("reachability.closed"));
    }
}
