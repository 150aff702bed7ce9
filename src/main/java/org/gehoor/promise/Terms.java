package org.gehoor.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;

/// By when an answer is due, by channel. First, fixed terms of our own; the profiles of law replace the numbers, not the idea.
///
/// - In a chat: ten minutes of opening time, because the customer is there.
/// - Elsewhere: before 17.00 on the next open day, or its closing time when that is earlier.
public final class Terms {

    private static final Duration CHAT = Duration.ofMinutes(10);
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private Terms() {}

    /// By when a customer's next word is answered.
    public static Instant answerDue(Channel channel, OpeningHours hours, Instant now) {
        return switch (channel) {
            case CHAT -> inOpenTime(hours, now, CHAT);
            case FORM, CALLBACK, MAIL -> endOfNextOpenDay(hours, now);
        };
    }

    /// The name of the rule behind [#answerDue], as it stands with the promise.
    public static String answerRule(Channel channel) {
        return switch (channel) {
            case CHAT -> "own: answer in chat within 10 minutes of opening time";
            case FORM, CALLBACK, MAIL -> "own: answer before 17.00 on the next open day";
        };
    }

    /// The moment after `wait` of opening time has passed since `now`. A stretch shorter than the wait is used up first.
    public static Instant inOpenTime(OpeningHours hours, Instant now, Duration wait) {
        Instant from = hours.openFrom(now);
        Duration still = wait;
        while (true) {
            Instant closes = hours.closesAfter(from).orElseThrow();
            Duration left = Duration.between(from, closes);
            if (still.compareTo(left) <= 0) {
                return from.plus(still);
            }
            still = still.minus(left);
            from = hours.openFrom(closes);
        }
    }

    private static Instant endOfNextOpenDay(OpeningHours hours, Instant now) {
        ZonedDateTime tomorrow = now.atZone(hours.zone()).plusDays(1).toLocalDate().atStartOfDay(hours.zone());
        Instant opens = hours.openFrom(tomorrow.toInstant());
        LocalDate day = opens.atZone(hours.zone()).toLocalDate();
        Instant closes = hours.closing(day).orElseThrow();
        Instant end = day.atTime(END_OF_DAY).atZone(hours.zone()).toInstant();
        return end.isBefore(closes) && end.isAfter(opens) ? end : closes;
    }
}
