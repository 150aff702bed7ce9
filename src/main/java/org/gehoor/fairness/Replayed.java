package org.gehoor.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of replaying the record.
///
/// @param entries how many were read
/// @param last    the moment of the latest
/// @param unknown pick-ups of who came into the line before the record kept where they stand
/// @param picks   all others, in the order of the record
/// @param waiting who waits in the end: each line in its order
record Replayed(long entries, Instant last, long unknown, List<Pick> picks, Map<String, List<Spot>> waiting) {

    /// One line on one day.
    ///
    /// @param first       who were the first in the line
    /// @param inOrder     who were the first who could be taken: everybody before them is explained
    /// @param explained   how many were passed over, by reason
    /// @param unexplained pick-ups that passed over somebody who could have been taken
    /// @param undecided   pick-ups of which the record does not tell yet
    record Day(LocalDate day, String line, int pickUps, int first, int inOrder, Map<Reason, Integer> explained, List<Pick> unexplained, int undecided) {}

    /// Each day and line, in this order.
    List<Day> days(ZoneId zone, Predicate<LocalDate> wanted) {
        return byDay(zone, wanted).entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream().map(line -> day(day.getKey(), line.getKey(), line.getValue()))).toList();
    }

    private TreeMap<LocalDate, TreeMap<String, List<Pick>>> byDay(ZoneId zone, Predicate<LocalDate> wanted) {
        return picks.stream().filter(pick -> wanted.test(dayOf(pick, zone))).collect(Collectors.groupingBy(pick -> dayOf(pick, zone), TreeMap::new,
                Collectors.groupingBy(pick -> pick.taken().line(), TreeMap::new, Collectors.toList())));
    }

    private static LocalDate dayOf(Pick pick, ZoneId zone) {
        return pick.step().at().atZone(zone).toLocalDate();
    }

    private static Day day(LocalDate day, String line, List<Pick> picks) {
        var explained = new EnumMap<Reason, Integer>(Reason.class);
        picks.forEach(pick -> pick.explained().forEach((reason, n) -> explained.merge(reason, n, Integer::sum)));
        List<Pick> unexplained = picks.stream().filter(pick -> !pick.unexplained().isEmpty()).toList();
        int first = (int) picks.stream().filter(Pick::isFirst).count();
        int undecided = (int) picks.stream().filter(Pick::isUndecided).count();
        return new Day(day, line, picks.size(), first, picks.size() - unexplained.size() - undecided, explained, unexplained, undecided);
    }

    /// The order of each line as text: who was picked up, one after the other, and who waits in the end. The same record gives the same text.
    Stream<String> order(ZoneId zone, Predicate<LocalDate> wanted) {
        Map<String, List<Pick>> byLine = picks.stream().filter(pick -> wanted.test(dayOf(pick, zone)))
                .collect(Collectors.groupingBy(pick -> pick.taken().line()));
        var all = new TreeSet<>(waiting.keySet());
        all.addAll(byLine.keySet());
        return Stream.concat(Stream.of("gehoor-order-1"), all.stream().flatMap(line -> Stream.of(Stream.of("line " + line),
                byLine.getOrDefault(line, List.of()).stream().map(pick -> pick.step().at() + " picked up " + told(pick.taken())),
                waiting.getOrDefault(line, List.of()).stream().map(spot -> "waiting " + told(spot))).flatMap(each -> each)));
    }

    private static String told(Spot spot) {
        return spot.by().stream() + " since " + spot.since() + " need " + spot.need() + (spot.returned() ? " returned" : "")
                + (spot.keptFor().isPresent() || spot.keptForTeam().isPresent() ? " kept" : "")
                + spot.notBefore().map(moment -> " not before " + moment).orElse("");
    }
}
