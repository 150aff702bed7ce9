package org.gehoor.queue;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gehoor.vocabulary.OpeningHours.Stretch;

/// Stretches as PostgreSQL writes a multirange of minutes since midnight: `{[480,720),[780,1020)}`. The end of a day is 1440.
final class Minutes {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");
    private static final int AN_HOUR = 60;
    private static final int A_DAY = 24 * AN_HOUR;

    private Minutes() {}

    static String write(List<Stretch> stretches) {
        return stretches.stream().map(one -> "[" + minute(one.from()) + "," + (one.untilMidnight() ? A_DAY : minute(one.until())) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static List<Stretch> read(String written) {
        return RANGE.matcher(written).results().map(Minutes::stretch).toList();
    }

    private static Stretch stretch(MatchResult range) {
        return new Stretch(time(range.group(1)), time(range.group(2)));
    }

    private static LocalTime time(String minute) {
        return LocalTime.MIDNIGHT.plusMinutes(Integer.parseInt(minute));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * AN_HOUR + time.getMinute();
    }
}
