package org.gehoor.admin;

import java.util.List;

/// The page of one hook.
///
/// @param given whether we stopped calling it
public record HookView(String href, String address, String made, List<String> kinds, String standing, String state, boolean on, boolean given,
                       int waiting, List<Row> messages) {

    public HookView {
        kinds = List.copyOf(kinds);
        messages = List.copyOf(messages);
    }

    /// One message: what it told, when, how it stands, and each try in words.
    public record Row(String id, String kind, String at, String standing, String state, String payload, List<String> attempts) {
        public Row {
            attempts = List.copyOf(attempts);
        }
    }
}
