package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// What the page for handing over shows.
///
/// @param to     colleagues and teams
/// @param chosen one of them; empty for none
public record HandingOver(About about, List<Choice> to, String chosen, String reason, Faults faults) {

    public HandingOver {
        to = List.copyOf(to);
    }
}
