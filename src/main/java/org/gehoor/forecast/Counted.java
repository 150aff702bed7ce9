package org.gehoor.forecast;

/// How often something happened, in how many seconds in which it could have.
///
/// @param events  times it happened
/// @param seconds of all people together who could have done it
public record Counted(double events, double seconds) {

    /// Nothing was seen yet.
    public static final Counted NONE = new Counted(0, 0);

    public Counted {
        if (!(events >= 0 && seconds >= 0)) {
            throw new IllegalArgumentException("cannot be counted: %s in %s seconds".formatted(events, seconds));
        }
    }

    /// These and others, so many times; taking back never leaves less than nothing.
    Counted and(Counted more, int times) {
        return new Counted(Math.max(0, events + times * more.events), Math.max(0, seconds + times * more.seconds));
    }

    Counted and(double moreEvents, double moreSeconds) {
        return new Counted(events + moreEvents, seconds + moreSeconds);
    }

    double perSecond() {
        return events / seconds;
    }

    double secondsEach() {
        return seconds / events;
    }
}
