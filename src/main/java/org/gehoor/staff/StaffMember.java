package org.gehoor.staff;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// One member of staff. `available` is what they chose, not whether they are looking.
///
/// @param missed   whether they are away because they did not take two offers in a row; the house said so, not they
/// @param capacity how many live contacts they have at once, 1 to 6
public record StaffMember(StaffId id, String name, String signInName, Role role, TeamId team, Language language, boolean available,
                          boolean missed, int capacity, Skills skills) {

    /// Two letters for the round mark beside the name.
    public String initials() {
        return Stream.of(name.split("\\s+")).map(part -> part.substring(0, 1)).limit(2).collect(Collectors.joining());
    }
}
