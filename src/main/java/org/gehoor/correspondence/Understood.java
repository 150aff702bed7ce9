package org.gehoor.correspondence;

import org.gehoor.mime.Mail;

/// A mail that was read.
///
/// @param addressed what its addresses say
record Understood(Kept.Waiting kept, Mail mail, Addressed addressed) {

    /// Whether anything of it but its head could be read.
    boolean isReadable() {
        return mail.understood() || !mail.text().isBlank() || mail.html().isPresent() || !mail.files().isEmpty();
    }

    byte[] raw() {
        return kept.raw().bytes();
    }
}
