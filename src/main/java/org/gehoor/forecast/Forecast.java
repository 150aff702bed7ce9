package org.gehoor.forecast;

import java.time.Duration;

/// What somebody's wait will be: its mean, how far it may be off, and what we dare to promise.
///
/// The mean is the queue-length estimator with abandonment, QLm of R. Ibrahim and W. Whitt, "Real-time delay estimation in overloaded
/// multiserver queues with abandonments", Management Science 55 (2009) 1729–1742: with n ahead, `Σ 1/(s·r + i·θ)` over i = 0..n, where s people
/// work, each takes r people a second and each who waits leaves with θ a second. Every step is exponential, so their variances add; times of
/// helping that differ more or less than exponential ones are felt the more, the longer the line is; larger is it also by a pace that is not known well.
///
/// Who finds somebody free is helped at once; where that is only likely, both are weighed.
///
/// @param busy     how likely it is that nobody is free
/// @param turn     until the pick-up when nobody is free, in seconds
/// @param variance of that, in seconds²
/// @param words    from the pick-up until its first words, in seconds
/// @param guard    what the line's promises taught
public record Forecast(double busy, double turn, double variance, double words, Guard guard) {

    private static final double AT_ONCE = 10;
    private static final double PROMISED = 0.9;

    /// Who rings has twenty seconds to take it, and then come the words.
    private static final Duration LEAST = Duration.ofSeconds(30);

    /// The forecast of a situation.
    static Forecast of(Situation now) {
        Experience experience = now.experience();
        var steps = new Steps(now.ahead(), Math.max(1, now.people()), experience);
        for (Duration coming : now.coming()) {
            if (coming.toMillis() / 1000.0 < steps.mean) {
                steps.add();
            }
        }
        double variance = steps.variance + steps.slope * steps.slope * experience.paceUnsure();
        return new Forecast(now.busy(), steps.mean, variance, experience.wordsSeconds(), now.guard());
    }

    /// The wait until the pick-up that is most likely on average, in seconds.
    public double mean() {
        return busy * turn + (1 - busy) * AT_ONCE;
    }

    /// The time within which this part of all people hears a person's first words. By a gamma distribution of the same mean and variance: exactly
    /// right for exponential times when nobody leaves, and for all else the one that needs no more than these two numbers and allows no time
    /// below zero. Where somebody may be free, those who are helped at once are the first part.
    ///
    /// @param part more than 0, less than 1
    public Duration within(double part) {
        double atOnce = quantile(AT_ONCE, AT_ONCE * AT_ONCE, part);
        double rest = busy == 0 ? 0 : 1 - (1 - part) / busy;
        return Duration.ofMillis((long) Math.ceil(1000 * (busy == 1 ? quantile(turn, variance, part)
                : rest <= 0 ? atOnce : Math.max(atOnce, quantile(turn, variance, rest)))));
    }

    private double quantile(double mean, double spread, double part) {
        return Gamma.of(mean + words, spread + words * words).quantile(part);
    }

    /// The time within which nine of ten people are helped, as the guard has it; half a minute at least.
    public Duration nineOfTen() {
        Duration guarded = guard.of(within(PROMISED));
        return guarded.compareTo(LEAST) < 0 ? LEAST : guarded;
    }

    /// What is promised: [#nineOfTen] rounded up to a humane step.
    public Duration promise() {
        return Humane.up(nineOfTen());
    }

    /// The steps until it is somebody's turn.
    private static final class Steps {

        private final int people;
        private final double together;
        private final double leaving;
        private final double spread;
        private int next;
        private double mean;
        private double variance;
        private double slope;

        Steps(int ahead, int people, Experience experience) {
            this.people = people;
            this.together = people * experience.pace();
            this.leaving = experience.leaving();
            this.spread = experience.spread();
            for (int i = 0; i <= ahead; i++) {
                add();
            }
        }

        /// One more. The first of several people to get ready is like chance, whatever their times of helping; only after each of them was ready
        /// more than once these are felt whole.
        void add() {
            double rate = together + next * leaving;
            double felt = next / (double) (next + people);
            mean += 1 / rate;
            variance += (1 + felt * (spread - 1)) / (rate * rate);
            slope += together / (rate * rate);
            next++;
        }
    }
}
