package org.gehoor.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A term in the units of the law, and when it ends.
///
/// - Seconds, minutes and hours are time that really passes, from the moment itself, also in a night on which the clock changes. (Regulation
///   1182/71 art. 3(1) would not count the hour in which it happened; that is up to an hour later, and a promise may be stricter.)
/// - In days, weeks and months the day on which it happened does not count, and the last day counts to its end (art. 3(1) and 3(2)(b), (c)). A week
///   ends on the same day of the week, a month on the same date, or on the last day of a month that has no such date (art. 3(2)(c); Código Civil
///   art. 5(1)). These are days on the calendar of the zone, however long they last.
/// - `n` working days end with the nth working day after the day itself: "before the end of the next working day" is one, "close of the third
///   business day" is three. None is the same working day: the day itself, or the next one that is.
/// - Whether a last day that nobody works is followed by one that they do says [Extension].
///
/// The last minute of the last day is 23.59: that is what people read, as 0.00 on the next day is misread.
public record Deadline(int amount, Unit unit, Extension extension) {

    private static final int LONGEST = 1000;
    private static final int A_YEAR = 366;

    /// In what a law counts.
    public enum Unit {
        SECONDS, MINUTES, HOURS, CALENDAR_DAYS, WORKING_DAYS, WEEKS, MONTHS;

        /// The name in profiles and words: `working_days`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOfAClock() {
            return this == SECONDS || this == MINUTES || this == HOURS;
        }
    }

    /// What happens when the last day is a Saturday, a Sunday or a public holiday. Terms of a clock and of working days are never extended.
    public enum Extension {
        /// Nothing: Código Civil art. 5(2), and wherever no law says otherwise.
        NONE,
        /// It ends with the next working day, and two days or more hold at least two working days: Regulation 1182/71 art. 3(4) and 3(5).
        EU,
        /// The same from three days on, but not for more than ninety days, twelve weeks or three months: Algemene termijnenwet art. 1, 2 and 4.
        NL;

        /// The name in profiles: `eu`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException when it is less than nothing, or nothing where only working days can be none, or longer than anybody waits
    public Deadline {
        if (amount < 0 || amount > LONGEST || amount == 0 && unit != Unit.WORKING_DAYS) {
            throw new IllegalArgumentException("no term has this length: " + amount + " " + unit.code());
        }
    }

    /// A term that no law extends.
    public static Deadline of(int amount, Unit unit) {
        return new Deadline(amount, unit, Extension.NONE);
    }

    /// When it ends for what happened at this moment; always later than that.
    ///
    /// @param workingDay on which days people work: not on Saturdays, Sundays and public holidays
    /// @throws IllegalArgumentException when nobody works for a year
    public Instant from(Instant event, ZoneId zone, Predicate<LocalDate> workingDay) {
        if (unit.isOfAClock()) {
            return event.plus(Duration.of(amount, ChronoUnit.valueOf(unit.name())));
        }
        LocalDate day = event.atZone(zone).toLocalDate();
        Instant midnight = lastDay(day, workingDay).plusDays(1).atStartOfDay(zone).toInstant();
        Instant lastMinute = midnight.minus(1, ChronoUnit.MINUTES);
        return lastMinute.isAfter(event) ? lastMinute : midnight;
    }

    private LocalDate lastDay(LocalDate day, Predicate<LocalDate> workingDay) {
        return switch (unit) {
            case WORKING_DAYS -> amount == 0 ? workingDays(day, workingDay, 1) : workingDays(day.plusDays(1), workingDay, amount);
            case CALENDAR_DAYS -> extended(day, day.plusDays(amount), workingDay);
            case WEEKS -> extended(day, day.plusWeeks(amount), workingDay);
            case MONTHS -> extended(day, day.plusMonths(amount), workingDay);
            case SECONDS, MINUTES, HOURS -> throw new IllegalStateException("counted on the clock");
        };
    }

    private LocalDate extended(LocalDate day, LocalDate last, Predicate<LocalDate> workingDay) {
        if (!isExtended()) {
            return last;
        }
        int fewest = day.until(last, ChronoUnit.DAYS) >= (extension == Extension.NL ? 3 : 2) ? 2 : 1;
        LocalDate enough = workingDays(day.plusDays(1), workingDay, fewest);
        LocalDate worked = workingDays(last, workingDay, 1);
        return enough.isAfter(worked) ? enough : worked;
    }

    private boolean isExtended() {
        return switch (extension) {
            case NONE -> false;
            case EU -> true;
            case NL -> switch (unit) {
                case CALENDAR_DAYS -> amount <= 90;
                case WEEKS -> amount <= 12;
                case MONTHS -> amount <= 3;
                case SECONDS, MINUTES, HOURS, WORKING_DAYS -> false;
            };
        };
    }

    /// The nth working day from this day on.
    private static LocalDate workingDays(LocalDate from, Predicate<LocalDate> workingDay, int nth) {
        return Stream.iterate(from, next -> next.plusDays(1)).limit((long) nth * 7 + A_YEAR).filter(workingDay).skip(nth - 1L).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody works in the year after " + from));
    }
}
