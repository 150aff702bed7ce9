package org.gehoor.portal;

import java.util.List;
import org.gehoor.pages.Faults;
import org.gehoor.vocabulary.Need;

/// What was typed to be called back, the quarters to choose from, and what is still missing.
public record CallForm(String number, String slot, String words, Need need, List<Day> days, Faults faults) {

    /// For a case, in which a need was stated or can be stated apart.
    CallForm(String number, String slot, String words, List<Day> days, Faults faults) {
        this(number, slot, words, Need.NONE, days, faults);
    }

    /// The quarters of one day; `more` are folded away.
    public record Day(String name, List<Quarter> first, List<Quarter> more) {}

    /// One quarter of an hour: what is sent, what is read, whether it is full.
    public record Quarter(String value, String clock, boolean full) {}
}
