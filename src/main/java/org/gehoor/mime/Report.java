package org.gehoor.mime;

import java.util.List;
import java.util.Optional;

/// What a mail server says of a mail that it was to deliver.
///
/// @param recipients        of whom it says something; never empty
/// @param originalMessageId of the mail that it is about, without angle brackets, when it says so
public record Report(List<Recipient> recipients, Optional<String> originalMessageId) {

    /// What became of a mail (RFC 3464, 2.3.3).
    public enum Action { FAILED, DELAYED, DELIVERED, RELAYED, EXPANDED }

    /// One address and what became of the mail to it.
    ///
    /// @param address    as the mail was sent to, when the report says so, else the one it reached last
    /// @param status     as in RFC 3463, for instance `5.1.1`; empty when the report has none
    /// @param diagnostic what the other server said, on one line; a stranger's words; may be empty
    public record Recipient(String address, Action action, String status, String diagnostic) {}

    public Report {
        recipients = List.copyOf(recipients);
    }
}
