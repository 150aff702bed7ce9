package org.gehoor.vocabulary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When people work: for each day of the week some stretches, in a zone, and days that differ by their date. A day that is not named is closed.
///
/// A stretch follows the clock on the wall. Where the clock goes forward over its beginning or its end, that lies at the moment of going
/// forward; of an hour that comes twice the first one counts.
///
/// @param week      the ordinary week
/// @param differing what holds instead on some dates
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<Stretch>> week, Differing differing) {

    /// Longer than any closure that has an end: more days that differ cannot be set than [#MOST_DAYS].
    private static final int LOOK_AHEAD = 800;

    /// How many dates may differ.
    public static final int MOST_DAYS = 400;

    /// From opening (inclusive) to closing (exclusive) on one day. Midnight as an end is the end of that day, 24.00; so is the very last moment.
    public record Stretch(LocalTime from, LocalTime until) {
        public Stretch {
            until = until.equals(LocalTime.MAX) ? LocalTime.MIDNIGHT : until;
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw new IllegalArgumentException("closes before it opens: " + from + " to " + until);
            }
        }

        /// Whether it ends with the day.
        public boolean untilMidnight() {
            return until.equals(LocalTime.MIDNIGHT);
        }

        /// Whether it is still open at this time, or ends just then.
        public boolean reaches(LocalTime time) {
            return untilMidnight() || !time.isAfter(until);
        }
    }

    /// A day that differs: what it is called, and when people work then; no stretch when they do not.
    public record Day(Map<Language, String> names, List<Stretch> stretches) {

        public Day {
            names = Map.copyOf(names);
            stretches = inOrder(stretches);
        }

        /// A day with one name for all.
        public Day(String name, List<Stretch> stretches) {
            this(name.isBlank() ? Map.of() : Stream.of(Language.values()).collect(Collectors.toMap(one -> one, _ -> name)), stretches);
        }

        /// What it is called; empty when it has no name.
        public String name(Language language) {
            return names.getOrDefault(language, "");
        }
    }

    /// Says which dates differ. The same question gets the same answer: whoever changes hours makes new ones.
    @FunctionalInterface
    public interface Differing {

        Differing NEVER = _ -> Optional.empty();

        Optional<Day> on(LocalDate date);
    }

    public OpeningHours {
        var days = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        week.forEach((day, stretches) -> days.put(day, inOrder(stretches)));
        days.values().removeIf(List::isEmpty);
        week = Map.copyOf(days);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a line that is never open keeps no promise");
        }
    }

    /// Hours with one stretch a day, in weeks that are all alike.
    public OpeningHours(ZoneId zone, Map<DayOfWeek, Stretch> days) {
        this(zone, each(days), Differing.NEVER);
    }

    /// Whether people work at this moment.
    public boolean isOpen(Instant at) {
        return around(at).isPresent();
    }

    /// The moment itself when open, else the next opening.
    public Instant openFrom(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1)).limit(LOOK_AHEAD)
                .flatMap(this::spans)
                .filter(span -> !span.isEmpty() && !span.from().isBefore(at))
                .findFirst().orElseThrow(() -> new IllegalStateException("closed for more than two years")).from();
    }

    /// When the stretch that is open at this moment ends, also when the next one begins just then; empty when closed.
    public Optional<Instant> closesAfter(Instant at) {
        return around(at).map(Span::until);
    }

    /// The stretches of an ordinary day of the week, in order; none when it is closed.
    public List<Stretch> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /// The stretches of this date, in order; none when it is closed.
    public List<Stretch> on(LocalDate date) {
        return differing.on(date).map(Day::stretches).orElseGet(() -> on(date.getDayOfWeek()));
    }

    /// When this date closes for the last time; empty when it does not open.
    public Optional<Instant> closing(LocalDate date) {
        return spans(date).filter(span -> !span.isEmpty()).map(Span::until).max(Comparator.naturalOrder());
    }

    /// What this date is, when it is open otherwise than its day of the week.
    public Optional<Day> unusual(LocalDate date) {
        return differing.on(date).filter(day -> !day.stretches().equals(on(date.getDayOfWeek())));
    }

    /// The first date from `from` on that is open otherwise than its day of the week, among so many days.
    public Optional<LocalDate> nextUnusual(LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days)).filter(date -> unusual(date).isPresent()).findFirst();
    }

    /// Stretches in order of time.
    ///
    /// @throws IllegalArgumentException when two overlap, or one begins when the other ends: they would be one
    public static List<Stretch> inOrder(List<Stretch> stretches) {
        List<Stretch> sorted = stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).reaches(sorted.get(i).from())) {
                throw new IllegalArgumentException("overlap or touch: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return sorted;
    }

    /// A stretch of one date. Clocks that go forward may leave nothing of it.
    private record Span(Instant from, Instant until) {
        boolean isEmpty() {
            return !from.isBefore(until);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private Optional<Span> around(Instant at) {
        return spans(at.atZone(zone).toLocalDate()).filter(span -> span.holds(at)).findFirst();
    }

    private Stream<Span> spans(LocalDate date) {
        return on(date).stream().map(stretch -> new Span(moment(date, stretch.from()),
                stretch.untilMidnight() ? moment(date.plusDays(1), LocalTime.MIDNIGHT) : moment(date, stretch.until())));
    }

    private Instant moment(LocalDate day, LocalTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap() ? change.getInstant() : day.atTime(time).atZone(zone).toInstant();
    }

    private static Map<DayOfWeek, List<Stretch>> each(Map<DayOfWeek, Stretch> days) {
        var week = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        days.forEach((day, stretch) -> week.put(day, List.of(stretch)));
        return week;
    }
}
