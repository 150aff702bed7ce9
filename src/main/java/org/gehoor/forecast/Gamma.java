package org.gehoor.forecast;

/// The gamma distribution: positive, leaning to the right, and given by its mean and variance. The sum of equally long exponential steps
/// is exactly one.
///
/// @param shape mean² / variance
/// @param scale variance / mean
record Gamma(double shape, double scale) {

    private static final int HALVINGS = 60;
    private static final int TERMS = 10_000;
    private static final double[] LANCZOS = {676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};

    static Gamma of(double mean, double variance) {
        return new Gamma(mean * mean / variance, variance / mean);
    }

    /// The value that a part of all stays below.
    double quantile(double part) {
        double low = 0;
        double high = shape + 1;
        while (below(high) < part) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS && high - low > 1e-7 * high; halving++) {
            double middle = (low + high) / 2;
            if (below(middle) < part) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2 * scale;
    }

    /// The part of all that lies below `x` scales: the regularized incomplete gamma function, by its series or its continued fraction.
    double below(double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
        return x < shape + 1 ? front * series(x) : 1 - front * fraction(x);
    }

    private double series(double x) {
        double term = 1 / shape;
        double sum = term;
        for (int k = 1; k < TERMS && term > sum * 1e-15; k++) {
            term *= x / (shape + k);
            sum += term;
        }
        return sum;
    }

    /// By Lentz's method.
    private double fraction(double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int k = 1; k < TERMS; k++) {
            double a = -k * (k - shape);
            b += 2;
            d = 1 / notZero(a * d + b);
            c = notZero(b + a / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-14) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /// Lanczos's approximation.
    private static double logGamma(double z) {
        if (z < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
        }
        double sum = 0.99999999999980993;
        for (int k = 0; k < LANCZOS.length; k++) {
            sum += LANCZOS[k] / (z + k);
        }
        double t = z + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
