package org.gehoor.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as people say them: nobody promises 13 minutes.
public final class Humane {

    private static final int[] MINUTES = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240};

    private Humane() {}

    /// The same or the next longer of 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90 minutes, 2, 2½, 3, 4 and then whole hours.
    public static Duration up(Duration wait) {
        long minutes = wait.plusMillis(59_999).toMinutes();
        for (int step : MINUTES) {
            if (minutes <= step) {
                return Duration.ofMinutes(step);
            }
        }
        return Duration.ofHours((minutes + 59) / 60);
    }

    /// The whole minute that stands on a clock for a time that was rounded up: the last one before it, if that is not too early.
    ///
    /// @param enough  the time before it was rounded
    /// @param rounded the time after
    public static Instant minute(Instant enough, Instant rounded) {
        Instant before = rounded.truncatedTo(ChronoUnit.MINUTES);
        return before.isBefore(enough) ? before.plus(1, ChronoUnit.MINUTES) : before;
    }
}
