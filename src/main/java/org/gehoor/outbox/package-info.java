/// Everything that goes out of the house as mail: committed with its cause, delivered by a job, visible when stuck or not delivered.
///
/// 1. What must leave is a row in the transaction of its cause; after a crash it still leaves, at most once more.
/// 2. What a letter says, to whom and about what stands sealed with the key of the conversation it is about, or with the master key. Its
///    text is forgotten as soon as it left, or was given up.
/// 3. Each recipient has an end of its own: taken by the server, or undelivered with the server's words. A refusal for good is not tried
///    again; what is put off is tried again for three days.
/// 4. Every mailbox is served on its own: a server that is away holds up nobody else's letters. Nothing goes in the clear unless a setting says so.
/// 5. Words of a person bear no mark of a machine, and words of a machine always do (RFC 3834).
/// 6. A recipient here is a customer, or a named participant, by an address they gave. Models, web hooks and public databases get a type of their own.
///
/// Doors: `outbox -> db`: a letter is posted in the work of its cause. `outbox -> ledger`: the keys that seal it, and the name of the installation.
/// `outbox -> files`: what is attached is read where it is kept. `outbox -> events`: that something was not delivered.
@NullMarked
package org.gehoor.outbox;

import org.jspecify.annotations.NullMarked;
