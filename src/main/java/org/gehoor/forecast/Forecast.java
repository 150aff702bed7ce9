package org.gehoor.forecast;

import java.time.Duration;

/// What somebody's wait will be: its mean, how far it may be off, and what we dare to promise.
///
/// The mean is the queue-length estimator with abandonment, QLm of R. Ibrahim and W. Whitt, "Real-time delay estimation in overloaded
/// multiserver queues with abandonments", Management Science 55 (2009) 1729–1742: with n ahead, `Σ 1/(s·r + i·θ)` over i = 0..n, where s people
/// work, each takes r people a second and each who waits leaves with θ a second. Every step is exponential, so their variances add; times of
/// helping that differ more than exponential ones make it larger in proportion, and so does a pace that is not known well.
///
/// @param mean     until the pick-up, in seconds
/// @param variance in seconds²
/// @param words    from the pick-up until its first words, in seconds
/// @param guard    what the line's promises taught
public record Forecast(double mean, double variance, double words, Guard guard) {

    private static final double AT_ONCE = 15;
    private static final double PROMISED = 0.9;

    /// The forecast of a situation. Who finds somebody free is helped at once.
    static Forecast of(Situation now) {
        if (now.free() > now.ahead()) {
            return new Forecast(AT_ONCE, AT_ONCE * AT_ONCE, now.experience().wordsSeconds(), now.guard());
        }
        Experience experience = now.experience();
        double together = Math.max(1, now.people()) * experience.pace();
        var steps = new Steps(now.ahead() - now.free(), together, experience.leaving());
        for (Duration coming : now.coming()) {
            if (coming.toMillis() / 1000.0 < steps.mean) {
                steps.add();
            }
        }
        double variance = steps.variance * experience.spread() + steps.slope * steps.slope * experience.paceUnsure();
        return new Forecast(steps.mean, variance, experience.wordsSeconds(), now.guard());
    }

    /// The time within which this part of all people hears a person's first words. By a gamma distribution of the same mean and variance: exactly right for
    /// exponential times when nobody leaves, and for all else the one that needs no more than these two numbers and allows no time below zero.
    ///
    /// @param part more than 0, less than 1
    public Duration within(double part) {
        return Duration.ofMillis((long) Math.ceil(Gamma.of(mean + words, variance + words * words).quantile(part) * 1000));
    }

    /// The time within which nine of ten people are helped, lengthened by the guard.
    public Duration nineOfTen() {
        return Duration.ofMillis((long) Math.ceil(within(PROMISED).toMillis() * guard.factor()));
    }

    /// What is promised: [#nineOfTen] rounded up to a humane step.
    public Duration promise() {
        return Humane.up(nineOfTen());
    }

    /// The steps until it is somebody's turn.
    private static final class Steps {

        private final double together;
        private final double leaving;
        private int next;
        private double mean;
        private double variance;
        private double slope;

        Steps(int ahead, double together, double leaving) {
            this.together = together;
            this.leaving = leaving;
            for (int i = 0; i <= ahead; i++) {
                add();
            }
        }

        void add() {
            double rate = together + next++ * leaving;
            mean += 1 / rate;
            variance += 1 / (rate * rate);
            slope += together / (rate * rate);
        }
    }
}
