package org.gehoor.forecast;

import java.util.function.DoubleUnaryOperator;

/// A line that people leave: arrivals by chance, exponential times of helping, exponential patience (M/M/n+M, Erlang-A).
///
/// O. Garnett, A. Mandelbaum and M. Reiman, "Designing a call center with impatient customers", Manufacturing & Service Operations
/// Management 4 (2002) 208–227. The wait of somebody who never gives up (the *offered* wait) has above zero the density
/// `λ π(n−1) exp(λ/θ (1 − e^(−θx)) − nμx)`; everything here is an integral over it. Only logarithms of its height are kept, so that it holds
/// for thousands of people, in overload too.
///
/// @param arrivals people who come per unit of time; more than 0
/// @param helping  mean time of helping one; more than 0
/// @param patience mean time after which somebody who waits gives up; more than 0
/// @param servers  people who help; at least 1
public record ErlangA(double arrivals, double helping, double patience, int servers) {

    public ErlangA {
        if (!(arrivals > 0 && helping > 0 && patience > 0 && servers >= 1) || Double.isInfinite(arrivals + helping + patience)) {
            throw new IllegalArgumentException("needs arrivals, helping, patience and people: %s %s %s %d"
                    .formatted(arrivals, helping, patience, servers));
        }
    }

    /// The part that has to wait, because everybody is busy.
    public double delay() {
        return offered().delay;
    }

    /// The part that gives up.
    public double leaving() {
        return offered().over(0, Double.POSITIVE_INFINITY, wait -> -Math.expm1(-wait / patience));
    }

    /// The mean time in the line, of those who are helped and those who give up together.
    public double meanWait() {
        return leaving() * patience;
    }

    /// The mean number of people in the line (Little's law).
    public double meanLength() {
        return arrivals * meanWait();
    }

    /// The part of their time that people who help are busy.
    public double occupancy() {
        return arrivals * (1 - leaving()) * helping / servers;
    }

    /// The part of all that is helped within a time.
    public double helpedWithin(double time) {
        Offered offered = offered();
        return 1 - offered.delay + offered.over(0, time, wait -> Math.exp(-wait / patience));
    }

    /// The part of those who are helped at all that is helped within a time.
    public double withinOfHelped(double time) {
        return helpedWithin(time) / (1 - leaving());
    }

    /// The part for whom somebody with endless patience would wait longer than a time.
    public double offeredLongerThan(double time) {
        return offered().over(time, Double.POSITIVE_INFINITY, _ -> 1);
    }

    private Offered offered() {
        return new Offered();
    }

    /// The offered wait, by its density relative to the highest point.
    private final class Offered {

        private static final double NOTHING = 45;
        private static final int PIECES = 200;

        private final double leaves = 1 / patience;
        private final double works = servers / helping;
        private final double peak = arrivals > works ? patience * Math.log(arrivals / works) : 0;
        private final double longest = end();
        private final double mass = integral(0, longest, _ -> 1);
        private final double delay;

        Offered() {
            double idle = -logBlocking() - Math.log(arrivals) - height(peak) - Math.log(mass);
            delay = 1 / (1 + Math.exp(idle));
        }

        /// The logarithm of the density, but for a constant.
        private double height(double wait) {
            return -arrivals * patience * Math.expm1(-wait * leaves) - works * wait;
        }

        /// Where nothing worth counting is left.
        private double end() {
            double step = 1 / (works + leaves);
            double at = peak + step;
            while (height(at) > height(peak) - NOTHING) {
                step *= 1.5;
                at += step;
            }
            return at;
        }

        /// Erlang B for one person less: of what comes in while not everybody is busy, the part that makes the last one busy.
        private double logBlocking() {
            return servers == 1 ? 0 : Math.log(new Erlang(arrivals * helping, servers - 1).blocking());
        }

        /// The expected value of something of the offered wait, where that lies between two times and above zero.
        double over(double from, double until, DoubleUnaryOperator of) {
            return delay * integral(Math.min(from, longest), Math.min(until, longest), of) / mass;
        }

        private double integral(double from, double until, DoubleUnaryOperator of) {
            double middle = Math.clamp(peak, from, until);
            return pieces(from, middle, of) + pieces(middle, until, of);
        }

        private double pieces(double from, double until, DoubleUnaryOperator of) {
            double sum = 0;
            double width = (until - from) / PIECES;
            for (int piece = 0; piece < PIECES && width > 0; piece++) {
                sum += gauss(from + piece * width, width, of);
            }
            return sum;
        }

        /// Gauss and Legendre's rule of three points.
        private double gauss(double from, double width, DoubleUnaryOperator of) {
            double middle = from + width / 2;
            double off = width / 2 * Math.sqrt(0.6);
            return width / 18 * (5 * at(middle - off, of) + 8 * at(middle, of) + 5 * at(middle + off, of));
        }

        private double at(double wait, DoubleUnaryOperator of) {
            return Math.exp(height(wait) - height(peak)) * of.applyAsDouble(wait);
        }
    }
}
