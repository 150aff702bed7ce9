package org.gehoor.mime;

/// That a machine wrote a mail, and by which rule we know.
///
/// @param rule the standard and what of it applies, in few words: `RFC 3834: Auto-Submitted: auto-replied`
public record Automatic(Kind kind, String rule) {

    /// What kind of machine.
    public enum Kind {
        /// A mail server says that something was not delivered, or is late (RFC 3464).
        BOUNCE,
        /// Somebody is away, or a machine confirms that it has our mail (RFC 3834).
        AUTO_REPLY,
        /// A mailing list, a newsletter or other bulk (RFC 2919, RFC 2369).
        LIST,
        /// Somebody's provider reports a complaint (RFC 5965).
        FEEDBACK_REPORT,
        /// Another message of a machine that nobody waits for an answer to.
        OTHER
    }
}
