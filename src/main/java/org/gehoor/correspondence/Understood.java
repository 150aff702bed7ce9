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

    /// Whom the sending server named as sender: `<>` when nobody, empty when it is not known.
    String returnPath() {
        boolean nobody = kept.raw().way() == Raw.Way.SMTP && kept.raw().from().isBlank();
        return nobody ? "<>" : kept.raw().from();
    }

    byte[] raw() {
        return kept.raw().bytes();
    }
}
