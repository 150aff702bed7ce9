package org.gehoor.record;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.words.Words;

/// Makes what the page of a month shows.
final class Sheets {

    private static final int MOST_WRONG = 20;

    private final Figures figures;
    private final Clock clock;

    Sheets(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    MonthView month(YearMonth month, Faults faults, Words words) {
        List<Choice> choices = figures.months().stream().map(one -> new Choice(one.toString(), name(one, words))).toList();
        boolean present = month.equals(YearMonth.from(figures.today()));
        return new MonthView(month.toString(), name(month, words), present, choices, faults, figures.of(month), figures.promisesOf(month.minusMonths(1)),
                name(month.minusMonths(1), words), Chart.of(figures.weeks(month)), channels(month, words), foot(words));
    }

    private List<MonthView.OfChannel> channels(YearMonth month, Words words) {
        return figures.weeksByChannel(month).entrySet().stream()
                .map(one -> new MonthView.OfChannel(one.getKey(), part(one.getKey(), words), Chart.of(one.getValue()))).toList();
    }

    private MonthView.Foot foot(Words words) {
        long number = figures.until().map(Figures.Until::number).orElse(0L);
        String at = figures.until().map(Figures.Until::at).filter(Instant.EPOCH::isBefore).map(words::when).orElse("");
        List<MonthView.Wrong> wrong = figures.differences(MOST_WRONG).stream().map(one -> new MonthView.Wrong(words.when(one.at()), words.day(one.day()),
                words.say("record.figure." + one.figure()) + (one.part().isEmpty() ? "" : ", " + part(one.part(), words)), one.shown(), one.counted())).toList();
        return new MonthView.Foot(number, at, figures.lastCheck().map(check -> words.when(check.at())).orElse(""),
                figures.lastCheck().filter(check -> check.differences() > 0).isEmpty(), wrong);
    }

    /// A part in words; one that has none, for instance the name of a rule, as it is.
    static String part(String part, Words words) {
        String key = "record.part." + part;
        return words.knows(key) ? words.say(key) : part;
    }

    private String name(YearMonth month, Words words) {
        boolean thisYear = month.getYear() == clock.instant().atZone(words.zone()).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "LLLL" : "LLLL yyyy", words.language().locale()).format(month);
    }
}
