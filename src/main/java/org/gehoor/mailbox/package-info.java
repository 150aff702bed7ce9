/// The mailboxes of the organisation: which address belongs to which brand, topic and language, by which servers mail comes and goes, how
/// far each was read, how it goes with it, and how an answer finds its way back.
///
/// 1. Every mailbox has one address, one brand and one language; mail to it goes to the line of its topic. Its address never changes, and a
///    mailbox that mail came in by is never removed, only switched off: answers come to it for years.
/// 2. The address that an answer goes to is signed: whoever changes one character of it reaches no conversation by it.
/// 3. Passwords and tokens are sealed by the master key, each for one mailbox and one use. They are never printed, and leave only for the
///    server they are for; never in the clear but within this machine.
/// 4. How far a folder was read goes forward only after what was read is committed. What was passed by is noted and looked at again.
/// 5. One node fetches from a mailbox at a time; a claim that is not renewed runs out.
///
/// Doors: none. Fetching itself is done in `mail.imap`, which fills in [org.gehoor.mailbox.Probe].
@NullMarked
package org.gehoor.mailbox;

import org.jspecify.annotations.NullMarked;
