package org.gehoor.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Map;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Everything we can say in one language, with times as they are read in one zone.
///
/// Immutable; may be kept and used by several threads.
public final class Words {

    private final Language language;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<String, Message> messages;

    Words(Language language, ZoneId zone, Clock clock, Map<String, Message> messages) {
        this.language = language;
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /// The sentence of this key, its named arguments filled in: `say("queue.wait", "count", 3)`.
    ///
    /// @throws IllegalArgumentException when the key is unknown or an argument has no value
    public String say(String key, @Nullable Object... namesAndValues) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        try {
            return message.with(namesAndValues);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot say " + key + ": " + e.getMessage(), e);
        }
    }

    /// Whether this key has words.
    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /// A clock time in a sentence: `10.10 uur`, `10:10`.
    public String time(Instant at) {
        return time(at.atZone(zone).toLocalTime());
    }

    /// @see #time(Instant)
    public String time(LocalTime at) {
        return pattern(say("words.time_pattern")).format(at);
    }

    /// A clock time beside a message or in a table: `10.10`, `10:10`.
    public String clock(Instant at) {
        return clock(at.atZone(zone).toLocalTime());
    }

    /// @see #clock(Instant)
    public String clock(LocalTime at) {
        return pattern(say("words.clock_pattern")).format(at);
    }

    /// A day: `do 14 mei`, `Thu 14 May`; with its year when that is not this year.
    public String day(LocalDate day) {
        boolean thisYear = day.getYear() == today().getYear();
        return pattern(thisYear ? say("words.day_pattern") : say("words.day_and_year_pattern")).format(day);
    }

    /// @see #day(LocalDate)
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /// The clock time when it is today, otherwise the day and the clock time.
    public String when(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(today()) ? time(at) : say("words.day_and_time", "day", day(day), "time", time(at));
    }

    /// How long: `6 minuten`, `1 uur en 5 minuten`, `2 dagen`. Rounded up to whole minutes; whole hours over a day.
    public String duration(Duration length) {
        return Lengths.say(length, this, "words.days", "words.hours", "words.minutes", "words.and");
    }

    /// How long, where there is little room: `7 min`, `1 u 5 min`, `1 d 2 u`.
    public String shortDuration(Duration length) {
        return Lengths.say(length, this, "words.short_days", "words.short_hours", "words.short_minutes", "words.short_and");
    }

    /// An amount in euro with a space that does not break: `€ 14,50`.
    public String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        int cents = Currency.getInstance("EUR").getDefaultFractionDigits();
        format.setMinimumFractionDigits(cents);
        format.setMaximumFractionDigits(cents);
        return "€\u00a0" + format.format(amount);
    }

    /// A share as people count: `96 van de 100`. Rounded down, so that we never look better than we are.
    public String outOf100(long hits, long total) {
        return say("words.out_of_100", "count", total == 0 ? 0 : hits * 100 / total);
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
