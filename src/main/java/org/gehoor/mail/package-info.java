/// Mail as it comes to the door: other servers bring it by SMTP, and we look whether the sender is who they say.
///
/// ```
///  connection ──▶ [SmtpListener] counts who is in ──▶ [SmtpTalk] speaks ──▶ [Postbox] is it for us? ──▶ Incoming.take ──▶ 250
/// ```
///
/// 1. `250` is said after the mail is committed, and never before. Whatever goes wrong earlier ends in a code that lets the sender try again (G9).
/// 2. What was not received whole is not kept: a mail ends with CRLF, dot, CRLF and with nothing else.
/// 3. We take mail for our own mailboxes and pass none on.
/// 4. Nobody can hold the door shut: a command, a mail and a connection each have a time, an address and the world each have a number of
///    connections, and a large mail waits on the disk.
/// 5. Whether a sender is proven decides nothing here: mail is taken either way, and what was found goes along.
///
/// Doors: none.
@NullMarked
package org.gehoor.mail;

import org.jspecify.annotations.NullMarked;
