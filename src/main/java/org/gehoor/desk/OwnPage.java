package org.gehoor.desk;

import java.util.List;

/// What somebody sees of themselves.
///
/// @param helps whether this person takes customers, so that being available means something
public record OwnPage(String name, String signInName, String team, boolean available, boolean helps, List<Session> sessions) {

    public OwnPage {
        sessions = List.copyOf(sessions);
    }

    /// @param here whether it is the one that shows this page
    public record Session(String id, String browser, String begun, String seen, boolean here) {}

    /// Whether there is another session than this one.
    public boolean elsewhere() {
        return sessions.stream().anyMatch(session -> !session.here());
    }
}
