package org.gehoor.forecast;

import java.time.Duration;
import java.util.List;

/// How it stands in a line for one who joins it or waits in it.
///
/// @param ahead      people before this one who can be helped now
/// @param coming     in how long further people come to stand before this one, for instance calls whose moment comes; shortest first
/// @param people     people who really take work of this line now
/// @param free       how many of them have nothing to do
/// @param experience what was measured of the line
/// @param guard      what its promises taught
public record Situation(int ahead, List<Duration> coming, int people, int free, Experience experience, Guard guard) {

    public Situation {
        coming = List.copyOf(coming);
        if (ahead < 0 || people < 0 || free < 0) {
            throw new IllegalArgumentException("%d ahead, %d people, %d free".formatted(ahead, people, free));
        }
    }

    /// The same without anything that is still to come.
    public Situation(int ahead, int people, int free, Experience experience, Guard guard) {
        this(ahead, List.of(), people, free, experience, guard);
    }

    /// The wait that follows.
    public Forecast forecast() {
        return Forecast.of(this);
    }
}
