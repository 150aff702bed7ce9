package org.gehoor.admin;

import java.util.List;

/// The page of all mailboxes.
///
/// @param alarms  what customers notice or will notice
/// @param letters why letters wait that could not be sent, a sentence for each mailbox and reason
/// @param leaves  whether letters leave at all when a mailbox has no server of its own
public record ChannelList(List<Row> rows, List<Alarm> alarms, List<String> letters, boolean leaves) {

    public ChannelList {
        rows = List.copyOf(rows);
        alarms = List.copyOf(alarms);
        letters = List.copyOf(letters);
    }

    /// One mailbox; `standing` is the look of its state.
    public record Row(String href, String address, String looked, int today, String standing, String state) {}

    /// A mailbox that brings in nothing.
    public record Alarm(String href, String title, String what) {}
}
