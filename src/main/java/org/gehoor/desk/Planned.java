package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which a call is planned.
///
/// @param number as it is known, or was typed
/// @param slot   the quarter that was chosen; empty for none
public record Planned(About about, String number, String slot, List<Choice> slots, Faults faults) {

    public Planned {
        slots = List.copyOf(slots);
    }
}
