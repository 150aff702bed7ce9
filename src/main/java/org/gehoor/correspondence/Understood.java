package org.gehoor.correspondence;

import org.gehoor.mime.Mail;

/// A mail that was read.
///
/// @param addressed what its addresses say
record Understood(Kept.Waiting kept, Mail mail, Addressed addressed) {

    byte[] raw() {
        return kept.raw().bytes();
    }
}
