package org.gehoor.desk.knowledge;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.gehoor.knowledge.HelpedWeek;
import org.gehoor.knowledge.Used;
import org.gehoor.knowledge.Votes;

/// Whether an article helps, week by week, how often it is used, and what is said of it. A week in which too few answered is a gap.
///
/// @param low where the drawing begins, of 100
public record Helping(List<HelpedWeek> weeks, int low, Used used, List<UnhelpfulList.Said> said) {

    private static final int HIGHEST_LOW = 80;

    public Helping {
        weeks = List.copyOf(weeks);
        said = List.copyOf(said);
    }

    static Helping of(List<HelpedWeek> weeks, Used used, List<UnhelpfulList.Said> said) {
        int least = weeks.stream().map(HelpedWeek::votes).filter(Votes::enough).mapToInt(Helping::share).min().orElse(0);
        return new Helping(weeks, Math.clamp((least - 1) / 10 * 10L, 0, HIGHEST_LOW), used, said);
    }

    /// Whether there is a week to draw.
    public boolean isDrawn() {
        return weeks.stream().anyMatch(week -> week.votes().enough());
    }

    /// Of each 100 who answered, rounded down.
    public static int share(Votes votes) {
        return (int) (votes.helped() * 100 / votes.total());
    }

    /// The number of the week in its year (ISO 8601).
    public static String number(HelpedWeek week) {
        return Integer.toString(week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /// The first and the last week that are drawn.
    public HelpedWeek first() {
        return weeks.stream().filter(week -> week.votes().enough()).findFirst().orElseThrow();
    }

    public HelpedWeek last() {
        return weeks.reversed().stream().filter(week -> week.votes().enough()).findFirst().orElseThrow();
    }

    /// The line, in a square of 100.
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int week = 0; week < weeks.size(); week++) {
            boolean enough = weeks.get(week).votes().enough();
            if (enough) {
                path.append(drawing ? " L" : " M").append(point(week));
            }
            drawing = enough;
        }
        return path.toString().strip();
    }

    /// A dot for each week that is drawn.
    public String dots() {
        var dots = new StringBuilder();
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.get(week).votes().enough()) {
                dots.append(" M").append(point(week)).append("h0");
            }
        }
        return dots.toString().strip();
    }

    private String point(int week) {
        double across = 100.0 * week / (weeks.size() - 1);
        double down = (100.0 - share(weeks.get(week).votes())) * 100 / (100 - low);
        return String.format(Locale.ROOT, "%.2f %.2f", across, down);
    }
}
