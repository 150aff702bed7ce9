/// The mailboxes of the organisation: which address belongs to which brand, topic and language, and how an answer finds its way back.
///
/// 1. Every mailbox has one address, one brand and one language; mail to it goes to the line of its topic.
/// 2. The address that an answer goes to is signed: whoever changes one character of it reaches no conversation by it.
///
/// Doors: none.
@NullMarked
package org.gehoor.mailbox;

import org.jspecify.annotations.NullMarked;
