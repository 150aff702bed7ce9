package org.gehoor.mime;

import java.util.List;
import java.util.Optional;

/// A mail that was read.
///
/// @param text     its words as plain text: its own plain part, else made from its HTML; history and signature are still in it
/// @param html     its HTML part, when it has one; a stranger's, not made harmless
/// @param files    what it carries, in order, pictures that the HTML shows too
/// @param troubles what could not be understood, in a few words each for the log and for staff; empty when all was
public record Mail(Head head, String text, Optional<String> html, List<MailFile> files, List<String> troubles) {

    public Mail {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    /// Whether all of it was understood.
    public boolean understood() {
        return troubles.isEmpty();
    }
}
