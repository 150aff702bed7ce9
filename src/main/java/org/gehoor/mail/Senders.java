package org.gehoor.mail;

import org.gehoor.correspondence.Raw;

/// Looks whether the sender of a mail is who they say.
interface Senders {

    /// Never throws, and never takes longer than a few seconds. What cannot be found out is not proven.
    Raw.Proof prove(Envelope envelope, byte[] mail);
}
