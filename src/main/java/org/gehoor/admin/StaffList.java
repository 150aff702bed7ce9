package org.gehoor.admin;

import java.util.List;

/// Everybody who can sign in, and everybody who no longer can.
public record StaffList(List<Row> members, List<Row> stopped) {

    public StaffList {
        members = List.copyOf(members);
        stopped = List.copyOf(stopped);
    }

    /// One member. What says in what they help is empty for who helps no customers.
    ///
    /// @param capacity how many live contacts at once
    public record Row(String href, String name, String role, String team, String capacity, String languages, String topics) {}
}
