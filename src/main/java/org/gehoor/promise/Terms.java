package org.gehoor.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gehoor.profile.LawTerm;
import org.gehoor.profile.OwnTerms;
import org.gehoor.profile.Profiles;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;

/// By when something is due: the earlier of our own term and what the chosen profiles of law say.
///
/// Our own, for an answer:
/// - In a chat: some minutes of opening time, usually ten, because the customer is there.
/// - Elsewhere: before a time, usually 17.00, on the next open day or a later one, or its closing time when that is earlier.
///
/// For a decision and a solution there is only the law's.
public final class Terms {

    private final Profiles profiles;

    Terms(Profiles profiles) {
        this.profiles = profiles;
    }

    /// When it is due, and the name of the rule it follows from, as it stands with the promise.
    public record Term(Instant dueAt, String rule) {}

    /// By when a customer's next word is answered.
    public Term answer(LineId line, Channel channel, OpeningHours hours, Instant now) {
        var applicable = profiles.of(line);
        Term own = ownAnswer(applicable.own(), channel, hours, now);
        return applicable.earliest(LawTerm.Promised.ANSWER, channel, now, hours.zone()).map(due -> new Term(due.at(), due.rule()))
                .filter(law -> law.dueAt().isBefore(own.dueAt())).orElse(own);
    }

    /// By when the law wants this at the latest, for what was asked at this moment; empty when no profile that applies names a number.
    public Optional<Term> law(Promise.Kind kind, LineId line, Channel channel, Instant asked, ZoneId zone) {
        return profiles.of(line).earliest(LawTerm.Promised.valueOf(kind.name()), channel, asked, zone).map(due -> new Term(due.at(), due.rule()));
    }

    static Term ownAnswer(OwnTerms own, Channel channel, OpeningHours hours, Instant now) {
        return switch (channel) {
            case CHAT -> new Term(inOpenTime(hours, now, Duration.ofMinutes(own.chatMinutes())),
                    "own: answer in chat within %d minutes of opening time".formatted(own.chatMinutes()));
            case FORM, CALLBACK, MAIL -> new Term(endOfOpenDay(hours, now, own), "own: answer before %s on %s".formatted(
                    own.writtenUntil().toString().replace(':', '.'), own.writtenDays() == 1 ? "the next open day" : "open day " + own.writtenDays()));
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

    private static Instant endOfOpenDay(OpeningHours hours, Instant now, OwnTerms own) {
        LocalDate day = now.atZone(hours.zone()).toLocalDate();
        Instant opens = now;
        for (int open = 0; open < own.writtenDays(); open++) {
            opens = hours.openFrom(day.plusDays(1).atStartOfDay(hours.zone()).toInstant());
            day = opens.atZone(hours.zone()).toLocalDate();
        }
        Instant closes = hours.closing(day).orElseThrow();
        Instant end = atTime(day, own.writtenUntil(), hours.zone());
        return end.isBefore(closes) && end.isAfter(opens) ? end : closes;
    }

    private static Instant atTime(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
