package org.gehoor.portal;

import java.util.List;
import java.util.stream.Stream;
import org.gehoor.pages.Faults;
import org.gehoor.vocabulary.Need;

/// What was typed to be called back, the quarters to choose from, and what is still missing.
///
/// @param slot the quarter that was chosen, `turn` to keep the place, or empty
/// @param turn when it would be the reader's turn, in words
public record CallForm(String number, String slot, String words, Need need, String turn, List<Day> days, Faults faults) {

    /// For a case, in which a need was stated or can be stated apart.
    CallForm(String number, String slot, String words, String turn, List<Day> days, Faults faults) {
        this(number, slot, words, Need.NONE, turn, days, faults);
    }

    private static final int SOON = 2;

    /// The first two days.
    public List<Day> soon() {
        return days.subList(0, Math.min(SOON, days.size()));
    }

    /// The days after them.
    public List<Day> later() {
        return days.subList(Math.min(SOON, days.size()), days.size());
    }

    /// Whether a quarter of a later day was chosen.
    public boolean isLater() {
        return later().stream().flatMap(day -> Stream.concat(day.first().stream(), day.more().stream()))
                .anyMatch(quarter -> quarter.value().equals(slot));
    }


    /// The quarters of one day; `more` are folded away.
    public record Day(String name, List<Quarter> first, List<Quarter> more) {}

    /// One quarter of an hour: what is sent, what is read, whether it is full.
    public record Quarter(String value, String clock, boolean full) {}
}
