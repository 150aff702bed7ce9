package org.gehoor.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The figures as files. Counts are whole; waits are in minutes, and null where fewer than ten people waited.
final class Downloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATELY = 7;

    private final Figures figures;
    private final Checkpoints checkpoints;

    Downloads(Figures figures, Checkpoints checkpoints) {
        this.figures = figures;
        this.checkpoints = checkpoints;
    }

    /// One figure. The last three are of waits only.
    private record Line(String figure, String part, long count, @Nullable Long middle, @Nullable Long nineOfTen, @Nullable Long longest) {

        static Line of(String figure, String part, long count) {
            return new Line(figure, part, count, null, null, null);
        }

        static Line of(String part, Waited waited) {
            boolean told = waited.isEnough();
            return new Line(Figure.WAIT.code(), part, waited.count(), told ? waited.middle() : null, told ? waited.nineOfTen() : null,
                    told ? waited.longest() : null);
        }
    }

    String json(YearMonth month) {
        var file = new LinkedHashMap<String, @Nullable Object>();
        file.put("format", "gehoor-figures-1");
        figures.until().ifPresent(until -> {
            file.put("origin", checkpoints.find(until.number()).map(Checkpoint::origin).orElse(null));
            file.put("size", until.number());
            file.put("zone", until.zone().getId());
        });
        file.put("month", month.toString());
        file.put("figures", lines(month).stream().map(Downloads::object).toList());
        file.put("weeks", figures.weeks(month).stream()
                .map(week -> Map.of("week", week.code(), "monday", week.monday().toString(), "kept", week.kept(), "broken", week.broken())).toList());
        file.put("today", figures.today().toString());
        file.put("last_seven_days", promises(figures.promisesOfLastDays(LATELY)));
        file.put("last_day", promises(figures.promisesOfLastDays(1)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    String csv(YearMonth month) {
        Stream<Line> weeks = figures.weeks(month).stream()
                .flatMap(week -> Stream.of(Line.of("week-kept", week.code(), week.kept()), Line.of("week-broken", week.code(), week.broken())));
        return Stream.concat(lines(month).stream(), weeks)
                .map(line -> Stream.of(month, line.figure(), line.part(), line.count(), line.middle(), line.nineOfTen(), line.longest())
                        .map(cell -> cell == null ? "" : quoted(cell.toString())).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "month,figure,part,count,middle,nine_of_ten,longest\r\n", "\r\n"));
    }

    private List<Line> lines(YearMonth month) {
        Tally tally = figures.of(month);
        var lines = new ArrayList<Line>();
        for (Figure figure : Figure.values()) {
            Function<Map.Entry<String, Long>, Line> line = figure == Figure.WAIT ? part -> Line.of(part.getKey(), tally.waited(part.getKey()))
                    : part -> Line.of(figure.code(), part.getKey(), part.getValue());
            tally.parts(figure).entrySet().stream().map(line).forEach(lines::add);
        }
        if (tally.of(Figure.WAIT) > 0) {
            lines.add(Line.of("all", tally.waited()));
        }
        return lines;
    }

    private static Map<String, @Nullable Object> object(Line line) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("figure", line.figure());
        object.put("part", line.part());
        object.put("count", line.count());
        if (line.figure().equals(Figure.WAIT.code())) {
            object.put("middle", line.middle());
            object.put("nine_of_ten", line.nineOfTen());
            object.put("longest", line.longest());
        }
        return object;
    }

    private static Map<String, Long> promises(Tally tally) {
        return Map.of("kept", tally.of(Figure.PROMISE_KEPT), "broken", tally.of(Figure.PROMISE_BROKEN));
    }

    /// A cell that begins like a formula must not become one.
    private static String quoted(String cell) {
        String harmless = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return harmless.matches("[\\w.:-]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
