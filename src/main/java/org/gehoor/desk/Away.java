package org.gehoor.desk;

import java.util.List;

/// Who is being helped by somebody who leaves.
///
/// @param out whether they sign out; else they are away for a while
public record Away(boolean out, List<Contact> contacts) {

    public Away {
        contacts = List.copyOf(contacts);
    }

    /// @param state whose turn it is, and since when
    public record Contact(String href, String name, String gist, String state) {}
}
