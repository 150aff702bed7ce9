package org.gehoor.vocabulary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/// When people work in a line: for each day of the week one stretch, in a zone. A day that is not named is closed.
public record OpeningHours(ZoneId zone, Map<DayOfWeek, Stretch> days) {

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
        ZonedDateTime local = at.atZone(zone);
        return on(local.getDayOfWeek())
                .filter(day -> !local.toLocalTime().isBefore(day.from()) && local.toLocalTime().isBefore(day.until()))
                .isPresent();
    }

    /// The moment itself when open, else the next opening.
    public Instant openFrom(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        for (int ahead = 0; ahead <= 7; ahead++) {
            ZonedDateTime day = local.plusDays(ahead);
            Optional<Instant> opening = on(day.getDayOfWeek())
                    .map(stretch -> day.toLocalDate().atTime(stretch.from()).atZone(zone).toInstant())
                    .filter(instant -> !instant.isBefore(at));
            if (opening.isPresent()) {
                return opening.get();
            }
        }
        throw new IllegalStateException("a week has an open day");
    }

    /// When the stretch that is open at this moment ends; empty when closed.
    public Optional<Instant> closesAfter(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return isOpen(at)
                ? on(local.getDayOfWeek()).map(day -> local.toLocalDate().atTime(day.until()).atZone(zone).toInstant())
                : Optional.empty();
    }

    /// The stretch of one day, if it is open at all.
    public Optional<Stretch> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }
}
