package org.gehoor.queue;

import java.time.Duration;

/// Kinds of days. Every day is from 8.00 to 18.00, and staff stay until nobody waits.
enum Scenario {
    /// The same all day: 10 people, nine tenths of what they can do.
    STEADY(10),
    /// Quiet at first, more than they can do at eleven and at three; half of the 12 people have their break at noon, the others at one.
    WAVE(12),
    /// An ordinary day, and at eleven three times as many people for half an hour.
    SURGE(10),
    /// Three people.
    THREE(3),
    /// After each contact a person works on for a minute to two, and nobody is told.
    WRAP_UP(10),
    /// One in five wants to be called, one to three hours later.
    CALL_BACKS(10);

    static final double HELPING = 300;
    static final double PATIENCE = 1_200;

    private final int people;

    Scenario(int people) {
        this.people = people;
    }

    int people() {
        return people;
    }

    /// Work that comes in, in people who could just do it, so many hours after opening.
    double load(double hour) {
        return switch (this) {
            case STEADY, WRAP_UP, CALL_BACKS -> 0.9 * people;
            case WAVE -> people * (0.72 + 0.36 * Math.sin(2 * Math.PI * (hour - 2) / 4));
            case SURGE -> people * 0.75 * (hour >= 3 && hour < 3.5 ? 3 : 1);
            case THREE -> 0.85 * people;
        };
    }

    double mostLoad() {
        return this == SURGE ? 2.25 * people : 1.1 * people;
    }

    /// Since opening; empty when it is no such day.
    Duration surge() {
        return this == SURGE ? Duration.ofHours(3) : Duration.ZERO;
    }

    /// Whether somebody has their break, in the half hour of the day that begins then.
    boolean rests(int member, int halfHour) {
        return switch (this) {
            case WAVE -> halfHour == (member % 2 == 0 ? 8 : 10) || halfHour == (member % 2 == 0 ? 9 : 11);
            case STEADY, SURGE, CALL_BACKS, WRAP_UP -> halfHour == 6 + member % 6;
            case THREE -> halfHour == 7 + member;
        };
    }

    double wrapUp() {
        return this == WRAP_UP ? 60 : 0;
    }

    double toBeCalled() {
        return this == CALL_BACKS ? 0.2 : 0;
    }
}
