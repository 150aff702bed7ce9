package org.gehoor.vocabulary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When people work in a line: for each day of the week one stretch, in a zone. A day that is not named is closed.
public record OpeningHours(ZoneId zone, Map<DayOfWeek, Stretch> days) {

    private static final int LOOK_AHEAD = 15;

    /// From opening (inclusive) to closing (exclusive) on one day.
    public record Stretch(LocalTime from, LocalTime until) {
        public Stretch {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("closes before it opens: " + from + " to " + until);
            }
        }
    }

    public OpeningHours {
        days = Map.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a line that is never open keeps no promise");
        }
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
                .flatMap(day -> span(day).stream())
                .filter(span -> !span.isEmpty() && !span.from().isBefore(at))
                .findFirst().orElseThrow(() -> new IllegalStateException("two weeks have an open day")).from();
    }

    /// When the stretch that is open at this moment ends; empty when closed.
    public Optional<Instant> closesAfter(Instant at) {
        return around(at).map(Span::until);
    }

    /// The stretch of one day, if it is open at all.
    public Optional<Stretch> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /// A stretch of one date. Clocks that go forward may leave nothing of it; of an hour that comes twice the first one counts.
    private record Span(Instant from, Instant until) {
        boolean isEmpty() {
            return !from.isBefore(until);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private Optional<Span> around(Instant at) {
        return span(at.atZone(zone).toLocalDate()).filter(span -> span.holds(at));
    }

    private Optional<Span> span(LocalDate day) {
        return on(day.getDayOfWeek()).map(stretch -> new Span(moment(day, stretch.from()), moment(day, stretch.until())));
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
