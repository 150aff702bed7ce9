package org.gehoor.forecast;

import java.util.Collection;

/// What was measured of a line in its last contacts, as sums. Knows sensible values for as long as there is little.
///
/// The pace is measured while people wait and not from the time of talking: whatever a person does between two contacts is inside, known
/// to us or not. As long as nobody had to wait, the pace is what the time of talking makes likely, and that counts for little as soon as there is
/// a real measure.
///
/// @param pickUps pick-ups while people waited and everybody was busy, in person-seconds of those who work
/// @param helping contacts that ended, and the seconds they took
/// @param squares sum of the squares of those seconds
/// @param leavers people who left the line, in seconds that people waited
/// @param words   promises of a person that were kept, and the seconds from the pick-up until its first words
/// @param people  how many usually work; 0 when unknown
public record Experience(Counted pickUps, Counted helping, double squares, Counted leavers, Counted words, double people) {

    /// Nothing happened here yet.
    public static final Experience NONE = new Experience(Counted.NONE, Counted.NONE, 0, Counted.NONE, Counted.NONE, 0);

    /// How many contacts are remembered: enough to know the pace to a thirtieth, few enough to follow it.
    public static final int CONTACTS = 1000;

    private static final Counted HELPING_AT_FIRST = new Counted(2, 2 * 360);
    private static final Counted WORDS_AT_FIRST = new Counted(10, 300);
    private static final double BETWEEN_WORDS = 90;
    private static final double PACE_EXPECTED = 10;
    private static final double WAITED_AT_FIRST = 3_600;
    private static final double SPREAD_AT_FIRST = 10;
    private static final double LEAST_SPREAD = 0.25;
    private static final double MOST_SPREAD = 4;

    /// Pick-ups per second by each person who works, while people wait.
    public double pace() {
        return likely().perSecond();
    }

    /// How unsure the pace is: variance over the square of the mean.
    public double paceUnsure() {
        return spread() / likely().events();
    }

    private Counted likely() {
        return pickUps.and(PACE_EXPECTED, PACE_EXPECTED * helpingSeconds());
    }

    /// The mean time of helping one, in seconds; six minutes at first.
    public double helpingSeconds() {
        return helping.and(HELPING_AT_FIRST.events(), HELPING_AT_FIRST.seconds()).secondsEach();
    }

    /// What a person needs between two contacts while people wait, in seconds: the pace and the time of helping tell.
    public double wrapUpSeconds() {
        return Math.max(0, 1 / pace() - helpingSeconds());
    }

    /// How likely it is that none of these people has a hand free, from how many seconds ago each was last seen at work: what a person does after
    /// a contact, or between two words of one, is not seen.
    ///
    /// @param idle of each who works and has no contact that we know of; empty when all have one
    public double busy(Collection<Double> idle) {
        double hidden = wrapUpSeconds() + BETWEEN_WORDS;
        return idle.stream().mapToDouble(seconds -> Math.exp(-(seconds / hidden) * (seconds / hidden))).reduce(1, (all, one) -> all * one);
    }

    /// From the pick-up until there are words, in seconds.
    public double wordsSeconds() {
        return words.and(WORDS_AT_FIRST.events(), WORDS_AT_FIRST.seconds()).secondsEach();
    }

    /// People who leave per second that one waits.
    public double leaving() {
        return leavers.and(0, WAITED_AT_FIRST).perSecond();
    }

    /// How much times of helping differ: variance over the square of the mean; like exponential ones at first.
    public double spread() {
        if (helping.events() == 0) {
            return 1;
        }
        double mean = helping.secondsEach();
        double measured = Math.max(0, squares / helping.events() / (mean * mean) - 1);
        double weighed = (measured * helping.events() + SPREAD_AT_FIRST) / (helping.events() + SPREAD_AT_FIRST);
        return Math.clamp(weighed, LEAST_SPREAD, MOST_SPREAD);
    }

    /// These and others together, so many times; the people who usually work stay.
    Experience and(Experience more, int times) {
        return new Experience(pickUps.and(more.pickUps, times), helping.and(more.helping, times), Math.max(0, squares + times * more.squares),
                leavers.and(more.leavers, times), words.and(more.words, times), people);
    }
}
