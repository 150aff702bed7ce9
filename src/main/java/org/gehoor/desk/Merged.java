package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The page on which another conversation is chosen to be merged with.
///
/// @param others    those of the same person
/// @param with      the one that was chosen; empty for none
/// @param reference the number that was typed
/// @param stays     `this` or `other`
public record Merged(About about, List<Choice> others, String with, String reference, String stays, Faults faults) {

    public Merged {
        others = List.copyOf(others);
    }
}
