package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Fact;
import org.gehoor.pages.Faults;

/// The page on which a colleague says that two customers are one person.
///
/// @param same  the customers who are this person now: name, and how to reach them
/// @param said  what was said of them, to be taken back
/// @param with  the number of a case of the other customer
/// @param reason why
public record PersonSheet(About about, List<Fact> same, List<Said> said, String with, String reason, Faults faults) {

    public PersonSheet {
        same = List.copyOf(same);
        said = List.copyOf(said);
    }

    /// That two are one, as somebody said.
    public record Said(String id, String text) {}
}
