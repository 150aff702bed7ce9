package org.gehoor.record;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The public figures.
public final class Figures {

    private static final int WEEKS = 12;

    private final Counts counts;
    private final Clock clock;

    Figures(Counts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /// Up to where the figures go: the first `number` entries of the record, which is that of the checkpoint made `at`.
    public record Until(long number, ZoneId zone, Instant at) {}

    /// Up to where the figures go; empty before anything was counted.
    public Optional<Until> until() {
        return counts.reached().map(reached -> new Until(reached.number(), reached.zone(), reached.at()));
    }

    /// The figures of one month.
    public Tally of(YearMonth month) {
        return new Tally(counts.between(month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    /// The promises kept and broken in one month.
    public Tally promisesOf(YearMonth month) {
        return new Tally(counts.promises(month.atDay(1), month.plusMonths(1).atDay(1)));
    }

    /// The promises kept and broken in the last days, today included: one for today alone.
    public Tally promisesOfLastDays(int days) {
        LocalDate tomorrow = today().plusDays(1);
        return new Tally(counts.promises(tomorrow.minusDays(days), tomorrow));
    }

    /// The promises of the twelve weeks of which the last one holds the end of this month, or today when that is earlier.
    public List<Week> weeks(YearMonth month) {
        LocalDate first = firstOfTwelve(month);
        return weeks(first, counts.promises(first, first.plusWeeks(WEEKS)), Figure.PROMISE_KEPT, Figure.PROMISE_BROKEN);
    }

    /// The same weeks for each channel in which a promise was due.
    public SequencedMap<String, List<Week>> weeksByChannel(YearMonth month) {
        LocalDate first = firstOfTwelve(month);
        var channels = new TreeMap<String, List<Week>>();
        counts.promisesByChannel(first, first.plusWeeks(WEEKS)).stream().collect(Collectors.groupingBy(Counts.Count::part))
                .forEach((channel, promises) -> channels.put(channel, weeks(first, promises, Figure.CHANNEL_KEPT, Figure.CHANNEL_BROKEN)));
        return channels;
    }

    private LocalDate firstOfTwelve(YearMonth month) {
        LocalDate last = month.atEndOfMonth().isAfter(today()) ? today() : month.atEndOfMonth();
        return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    }

    private static List<Week> weeks(LocalDate first, List<Counts.Count> promises, Figure kept, Figure broken) {
        return IntStream.range(0, WEEKS).mapToObj(first::plusWeeks)
                .map(monday -> new Week(monday, sum(promises, monday, kept), sum(promises, monday, broken))).toList();
    }

    /// The months of which there are figures, the newest first; the present one always.
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(today());
        YearMonth first = counts.firstDay().map(YearMonth::from).filter(last::isAfter).orElse(last);
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1)).toList();
    }

    /// The present month, or the one before when there are figures of it: a month that has just begun tells little.
    public YearMonth usual() {
        return months().stream().skip(1).findFirst().filter(month -> counts.any(month.atDay(1), month.plusMonths(1).atDay(1))).orElseGet(() -> months().getFirst());
    }

    /// The latest check; empty before the first night.
    public Optional<Check> lastCheck() {
        return counts.lastCheck();
    }

    /// The latest differences, the newest first.
    public List<Difference> differences(int most) {
        return counts.differences(most);
    }

    /// Today, by the calendar by which is counted.
    public LocalDate today() {
        return clock.instant().atZone(until().map(Until::zone).orElse(clock.getZone())).toLocalDate();
    }

    private static long sum(List<Counts.Count> promises, LocalDate monday, Figure figure) {
        return promises.stream().filter(one -> one.figure().equals(figure.code()) && !one.day().isBefore(monday) && one.day().isBefore(monday.plusWeeks(1)))
                .mapToLong(Counts.Count::n).sum();
    }
}
