package org.gehoor.timeline;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.timeline.CustomerCase.Promised;

/// How a customer may go on after we missed a promise.
///
/// @param missed     the promise that we missed
/// @param stands     what we promise now: what happens when nothing is chosen
/// @param why        what happened, and whose fault it is
/// @param ways       the ways to choose from, the first of them suggested
/// @param hasNumber  whether we know a number to call
/// @param hasAddress whether we know an address to write to
public record WayOn(Promised missed, Promised stands, String why, List<Choice> ways, boolean hasNumber, boolean hasAddress) {

    public WayOn {
        ways = List.copyOf(ways);
    }
}
