package org.gehoor.portal;

import org.gehoor.pages.Faults;
import org.gehoor.timeline.WayOn;

/// Choosing how to go on after we missed a promise.
///
/// @param address where the case is, as this reader came
/// @param chosen  the way that was chosen, with or without its moment; empty for none
public record ChoiceForm(String address, WayOn on, String chosen, String number, String email, Faults faults) {

    /// Whether a mail is one of the ways.
    public boolean byMail() {
        return on.ways().stream().anyMatch(way -> way.value().startsWith("mail"));
    }
}
