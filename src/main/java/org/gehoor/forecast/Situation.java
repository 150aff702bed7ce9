package org.gehoor.forecast;

import java.time.Duration;
import java.util.List;

/// How it stands in a line for one who joins it or waits in it.
///
/// @param ahead      people before this one who can be helped now
/// @param coming     in how long further people come to stand before this one, for instance calls whose moment comes; shortest first
/// @param people     people who really take work of this line now
/// @param busy       how likely it is that none of them has a hand free for the next one: 1 when all are busy, 0 when one is free
/// @param experience what was measured of the line
/// @param guard      what its promises taught
public record Situation(int ahead, List<Duration> coming, int people, double busy, Experience experience, Guard guard) {

    public Situation {
        coming = List.copyOf(coming);
        if (ahead < 0 || people < 0 || !(busy >= 0 && busy <= 1)) {
            throw new IllegalArgumentException("%d ahead, %d people, busy %s".formatted(ahead, people, busy));
        }
    }

    /// The same where it is known who is free, and nothing else is still to come. Each who is free takes one of those ahead.
    ///
    /// @param free how many of the people have nothing to do
    public Situation(int ahead, int people, int free, Experience experience, Guard guard) {
        this(Math.max(0, ahead - free), List.of(), people, free > ahead ? 0 : 1, experience, guard);
    }

    /// The wait that follows.
    public Forecast forecast() {
        return Forecast.of(this);
    }
}
