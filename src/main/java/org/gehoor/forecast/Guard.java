package org.gehoor.forecast;

import java.time.Duration;

/// By how much a line's promises are longer than the numbers say, or shorter, learnt from how they ended: each that was broken makes them a
/// little longer, each that was kept a very little shorter, so that it comes to rest where one in eight is broken of those who had to wait.
///
/// The rule is that of I. Gibbs and E. Candès, "Adaptive conformal inference under distribution shift" (2021): no assumption about the line
/// has to hold for it. Shorter they become because rounding up is in them too, and a promise that is far too long sends people away.
///
/// @param factor 0.6 to 2
public record Guard(double factor) {

    /// Nothing learnt yet.
    public static final Guard AT_FIRST = new Guard(1);

    /// How many ends of promises are remembered.
    public static final int LESSONS = 200;

    private static final Duration ROUNDING = Duration.ofSeconds(60);
    private static final double LEAST = 0.6;
    private static final double MOST = 2;
    private static final double BROKEN = 0.066;
    private static final double KEPT = BROKEN / 7;

    public Guard {
        if (!(factor >= LEAST && factor <= MOST)) {
            throw new IllegalArgumentException("a guard lies between 0.6 and 2: " + factor);
        }
    }

    /// One promise more has ended, or would have for somebody who left.
    public Guard learn(boolean kept) {
        return new Guard(Math.clamp(factor * Math.exp(kept ? -KEPT : BROKEN), LEAST, MOST));
    }

    /// A time with this guard. It makes up for rounding up, so it takes off no more than rounding adds: a minute, or an eighth of a
    /// long time.
    Duration of(Duration time) {
        Duration guarded = Duration.ofMillis((long) Math.ceil(time.toMillis() * factor));
        Duration rounding = time.dividedBy(8).compareTo(ROUNDING) > 0 ? time.dividedBy(8) : ROUNDING;
        Duration least = time.minus(rounding);
        return guarded.compareTo(least) < 0 ? least : guarded;
    }

    /// What a row of ends teaches, the oldest first.
    public static Guard of(Iterable<Boolean> ends) {
        Guard guard = AT_FIRST;
        for (boolean kept : ends) {
            guard = guard.learn(kept);
        }
        return guard;
    }
}
