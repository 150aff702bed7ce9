package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of the promises of many days of one kind.
///
/// The worst hour is that hour of the clock, over all days together, in which the smallest part of the promises that were given was kept, of those
/// with at least thirty.
record Tally(Scenario scenario, int days, List<Days.Given> given) {

    static final int ENOUGH = 30;

    double kept() {
        return kept(given);
    }

    double worstHour() {
        return hours().values().stream().filter(hour -> hour.size() >= ENOUGH).mapToDouble(Tally::kept).min().orElse(Double.NaN);
    }

    /// The part of single hours of single days, with at least thirty promises, in which fewer than 85 % were kept.
    double badHours() {
        Map<Instant, List<Days.Given>> single = given.stream().collect(Collectors.groupingBy(one -> one.opened().plus(Duration.ofHours(hour(one)))));
        List<List<Days.Given>> full = single.values().stream().filter(hour -> hour.size() >= ENOUGH).toList();
        return full.stream().filter(hour -> kept(hour) < 0.85).count() / (double) Math.max(1, full.size());
    }

    private Map<Integer, List<Days.Given>> hours() {
        return given.stream().collect(Collectors.groupingBy(Tally::hour, TreeMap::new, Collectors.toList()));
    }

    private static int hour(Days.Given one) {
        return (int) Duration.between(one.opened(), one.at()).toHours();
    }

    double meanPromise() {
        return given.stream().mapToLong(one -> Duration.between(one.at(), one.due()).toMillis()).average().orElse(0) / 60_000;
    }

    double meanWait() {
        return given.stream().mapToLong(one -> one.waited().toMillis()).average().orElse(0) / 60_000;
    }

    double left() {
        return given.stream().filter(Days.Given::left).count() / (double) given.size();
    }

    /// Promises that were given before the surge and ended after it had begun.
    List<Days.Given> beforeTheSurge() {
        return given.stream().filter(one -> {
            Instant surge = one.opened().plus(scenario.surge());
            return one.at().isBefore(surge) && one.due().isAfter(surge);
        }).toList();
    }

    static double kept(List<Days.Given> some) {
        return some.stream().filter(Days.Given::kept).count() / (double) some.size();
    }

    String line() {
        return String.format(Locale.ROOT, "| %s | %d | %,d | %.1f %% | %.1f %% | %.1f %% | %.1f | %.1f | %.2f | %.1f %% |",
                scenario.name().toLowerCase(Locale.ROOT).replace('_', '-'), days, given.size(), 100 * kept(), 100 * worstHour(), 100 * badHours(),
                meanPromise(), meanWait(), meanPromise() / meanWait(), 100 * left());
    }

    String perHour() {
        return hours().entrySet().stream().map(hour -> "%d: %.0f%% of %d".formatted(8 + hour.getKey(), 100 * kept(hour.getValue()), hour.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    /// Days one after the other, each beginning at eight in the morning.
    static Tally of(Scenario scenario, PlayedLine promising, int days, long firstSeed) {
        var lived = new Days(scenario, promising);
        for (int day = 0; day < days; day++) {
            lived.day(SimulatedDaysTest.EIGHT.plus(Duration.ofDays(day)), firstSeed + day);
        }
        return new Tally(scenario, days, new ArrayList<>(lived.given().stream().sorted(Comparator.comparing(Days.Given::at)).toList()));
    }
}
