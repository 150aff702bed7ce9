package org.gehoor.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.words.Words;

/// The moments before which a colleague can say to come back to it: few, humane, and never while we are closed.
record Moments(OpeningHours hours, Instant now) {

    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration MOST = Duration.ofDays(60);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime END = LocalTime.of(17, 0);

    /// In an hour, at the end of this day, at noon and at the end of the next open day, at the end of the one after and of the fifth.
    List<Instant> list() {
        SortedSet<Instant> moments = new TreeSet<>();
        Instant inAnHour = roundedUp(now.plus(Duration.ofHours(1)));
        if (hours.isOpen(inAnHour)) {
            moments.add(inAnHour);
        }
        LocalDate today = now.atZone(hours.zone()).toLocalDate();
        onDay(today, END).ifPresent(moments::add);
        LocalDate next = openDayAfter(today);
        onDay(next, NOON).ifPresent(moments::add);
        onDay(next, END).ifPresent(moments::add);
        LocalDate later = openDayAfter(next);
        onDay(later, END).ifPresent(moments::add);
        for (int days = 2; days < 5; days++) {
            later = openDayAfter(later);
        }
        onDay(later, END).ifPresent(moments::add);
        return moments.stream().filter(moment -> moment.isAfter(now.plus(LEAST))).toList();
    }

    /// The same as choices of a form.
    List<Choice> choices(Words words) {
        LocalDate today = now.atZone(words.zone()).toLocalDate();
        return list().stream().map(moment -> new Choice(moment.toString(), words.say("desk.next.before", "time", say(moment, today, words)))).toList();
    }

    /// Reads a choice back, also one of a page that was open for some time.
    ///
    /// @throws Refusal NO_SUCH_MOMENT
    Instant read(String typed) {
        try {
            Instant moment = Instant.parse(typed);
            if (moment.isAfter(now) && moment.isBefore(now.plus(MOST))) {
                return moment;
            }
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(DeskRefusal.NO_SUCH_MOMENT);
        }
        throw new Refusal(DeskRefusal.NO_SUCH_MOMENT);
    }

    private static String say(Instant moment, LocalDate today, Words words) {
        LocalDate day = moment.atZone(words.zone()).toLocalDate();
        if (day.equals(today)) {
            return words.say("desk.next.today", "time", words.time(moment));
        }
        return day.equals(today.plusDays(1)) ? words.say("desk.next.tomorrow", "time", words.time(moment)) : words.when(moment);
    }

    /// This time on an open day, or when the day ends if that is earlier.
    private Optional<Instant> onDay(LocalDate day, LocalTime time) {
        Instant wanted = ZonedDateTime.of(day, time, hours.zone()).toInstant();
        return hours.closing(day).map(closes -> wanted.isBefore(closes) ? wanted : closes);
    }

    private LocalDate openDayAfter(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
        return hours.openFrom(midnight).atZone(hours.zone()).toLocalDate();
    }

    private static Instant roundedUp(Instant moment) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(moment.getEpochSecond(), step) * step);
    }
}
