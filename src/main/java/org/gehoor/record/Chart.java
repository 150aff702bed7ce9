package org.gehoor.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The weeks as a drawing: from 100 at the top to `low` at the bottom, 0 to 100 from left to right. A week with too few promises is a gap.
public record Chart(List<Week> weeks, int low) {

    private static final int HIGHEST_LOW = 80;

    public Chart {
        weeks = List.copyOf(weeks);
    }

    static Chart of(List<Week> weeks) {
        int least = weeks.stream().filter(Week::isEnough).mapToInt(Chart::share).min().orElse(0);
        return new Chart(weeks, Math.min(HIGHEST_LOW, Math.max(0, (least - 1) / 10 * 10)));
    }

    /// Whether there is a week to draw.
    public boolean isDrawn() {
        return weeks.stream().anyMatch(Week::isEnough);
    }

    /// Kept of each 100, rounded down.
    public static int share(Week week) {
        return (int) (week.kept() * 100 / week.due());
    }

    /// The line.
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i).isEnough()) {
                path.append(drawing ? " L" : " M").append(point(i));
            }
            drawing = weeks.get(i).isEnough();
        }
        return path.toString().strip();
    }

    /// Where the dot of a week stands; empty when it is a gap.
    public Optional<String> dot(int week) {
        return weeks.get(week).isEnough() ? Optional.of("M" + point(week) + "h0") : Optional.empty();
    }

    /// The first week that is drawn.
    public Week first() {
        return weeks.stream().filter(Week::isEnough).findFirst().orElseThrow();
    }

    /// The last week that is drawn.
    public Week last() {
        return weeks.reversed().stream().filter(Week::isEnough).findFirst().orElseThrow();
    }

    private String point(int week) {
        double across = 100.0 * week / (weeks.size() - 1);
        double down = (100.0 - share(weeks.get(week))) * 100 / (100 - low);
        return String.format(Locale.ROOT, "%.2f %.2f", across, down);
    }
}
