package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Fact;

/// The page of one mailbox.
///
/// @param notes what is wrong or remarkable, in words
/// @param tried what came of trying just now, one sentence for each server; empty when nobody tried
/// @param stays whether it was asked to be removed and cannot be
public record MailboxView(String href, String address, String standing, String state, boolean on, List<String> notes, List<Fact> facts, List<Tried> tried,
                          boolean stays, MailboxFields fields) {

    public MailboxView {
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
        tried = List.copyOf(tried);
    }

    /// @param works whether the server let us in
    public record Tried(boolean works, String words) {}
}
