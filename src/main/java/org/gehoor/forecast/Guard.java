package org.gehoor.forecast;

/// By how much a line's promises are longer than the numbers say, learnt from how they ended: each that was broken makes it a little longer,
/// each that was kept a very little shorter, so that it comes to rest where one in twelve is broken.
///
/// The rule is that of I. Gibbs and E. Candès, "Adaptive conformal inference under distribution shift" (2021): no assumption about the line
/// has to hold for it. It never makes a promise shorter than the numbers say, and at most twice as long.
///
/// @param factor 1 to 2
public record Guard(double factor) {

    /// Nothing learnt yet.
    public static final Guard AT_FIRST = new Guard(1);

    /// How many ends of promises are remembered.
    public static final int LESSONS = 200;

    private static final double MOST = 2;
    private static final double BROKEN = 0.066;
    private static final double KEPT = BROKEN / 11;

    public Guard {
        if (!(factor >= 1 && factor <= MOST)) {
            throw new IllegalArgumentException("a guard lies between 1 and 2: " + factor);
        }
    }

    /// One promise more has ended, or would have for somebody who left.
    public Guard learn(boolean kept) {
        return new Guard(Math.clamp(factor * Math.exp(kept ? -KEPT : BROKEN), 1, MOST));
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
