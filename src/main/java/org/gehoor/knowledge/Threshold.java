package org.gehoor.knowledge;

import java.util.Comparator;
import java.util.List;

/// From where on one passage may be the answer: the lowest relevance above which at least nine in ten helped, as far as we can know.
///
/// What we know are lessons: a passage of this relevance was shown and helped, or did not. A relevance is the threshold when
///
/// 1. of all lessons at it and above at least [#FEWEST] are there, and even a careful estimate of the share that helped is nine in ten: the
///    lower end of Wilson's interval, one-sided with nine tenths certainty. Fifteen of fifteen would do for that alone, and so would 57 of 60 or
///    235 of 250;
/// 2. of the [#FEWEST] nearest above it nine in ten helped as well, so that many that stand out far do not speak for those that hardly do;
///
/// and no lower one is. Above it everything is sure and below it nothing: more relevance never makes less sure. Without such a relevance
/// nothing is sure, which is how every installation begins.
///
/// @param relevance from 0 to 1; more than 1 when nothing is sure
record Threshold(double relevance) {

    /// Nothing is.
    static final Threshold NEVER = new Threshold(2);

    static final int FEWEST = 30;
    private static final double HELPED = 0.9;

    /// The standard normal deviate that one in ten exceed.
    private static final double Z = 1.2816;

    /// Something that was shown.
    record Lesson(double relevance, boolean helped) {}

    static Threshold of(List<Lesson> lessons) {
        List<Lesson> best = lessons.stream().sorted(Comparator.comparingDouble(Lesson::relevance).reversed()).toList();
        Threshold lowest = NEVER;
        int helped = 0;
        for (int above = 1; above <= best.size(); above++) {
            helped += best.get(above - 1).helped ? 1 : 0;
            double here = best.get(above - 1).relevance;
            boolean lastOfEquals = above == best.size() || best.get(above).relevance < here;
            if (lastOfEquals && above >= FEWEST && atLeast(helped, above) >= HELPED && share(nearest(best.subList(0, above))) >= HELPED) {
                lowest = new Threshold(here);
            }
        }
        return lowest;
    }

    boolean isReached(double found) {
        return found >= relevance;
    }

    /// The last few, and those that are as relevant as the first of them.
    private static List<Lesson> nearest(List<Lesson> above) {
        int from = above.size() - FEWEST;
        while (from > 0 && above.get(from - 1).relevance == above.get(from).relevance) {
            from--;
        }
        return above.subList(from, above.size());
    }

    private static double share(List<Lesson> some) {
        return (double) some.stream().filter(Lesson::helped).count() / some.size();
    }

    /// Wilson (1927): the lower end of the interval for a share.
    private static double atLeast(int helped, int all) {
        double share = (double) helped / all;
        double square = Z * Z / all;
        return (share + square / 2 - Z * Math.sqrt((share * (1 - share) + square / 4) / all)) / (1 + square);
    }
}
