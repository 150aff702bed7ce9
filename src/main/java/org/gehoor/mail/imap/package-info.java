/// Fetching mail by IMAP (RFC 9051): one reader for each mailbox on one node of all.
///
/// ```
///  Fetchers.look ──claims──▶ Fetcher ──opens──▶ Inbox ──Reading──▶ Incoming.take ──committed──▶ mark, move or delete ──▶ Position goes forward
///  (every 5 s)                 ▲                                                                                        │
///                              └────────────── IDLE, or looks again every minute ◀──────────────────────────────────────┘
/// ```
///
/// 1. Nothing on a server is marked, moved or deleted before the mail is committed with us, and how far we read goes forward last: a crash
///    anywhere takes a mail twice, never none. `Incoming` makes one entry of two.
/// 2. What we could not keep, or what is too large, is left on the server, noted, told in words and looked at again. It holds up no other mail.
/// 3. Under another UIDVALIDITY a folder is read from its beginning, but for what somebody had read before we began.
/// 4. A lost server is looked for again after a second, then two, and so on, five minutes at the most. A password that was refused is not
///    tried every second, or the account would be locked.
/// 5. What proves a sender is only what the receiving server wrote, under the name that an administrator trusts; the topmost of such fields.
/// 6. No secret is logged: of what went wrong only its kind is.
///
/// Doors: none.
@NullMarked
package org.gehoor.mail.imap;

import org.jspecify.annotations.NullMarked;
