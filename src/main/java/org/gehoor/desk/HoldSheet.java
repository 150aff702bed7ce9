package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which something is held.
///
/// @param what   what was chosen: `conversation` or `customer`
/// @param held   the sentence about what holds it now; empty when nothing does
/// @param holdId the hold that can be ended; empty when there is none
public record HoldSheet(About about, List<Choice> choices, String what, String reason, String until, String held, String holdId, Faults faults) {

    public HoldSheet {
        choices = List.copyOf(choices);
    }
}
