/// The record nobody can change: for each conversation a chain of entries, each holding the hash of the one before.
///
/// Serves G9 (nothing is lost, nothing is changed) and G11 (erasing destroys a key; the chain still verifies).
///
/// 1. An entry is only ever added, in the transaction of the fact it records; the database refuses update and delete.
/// 2. `facts` holds nothing personal and is never erased; words and names are only in `body`, sealed with the stream's own key.
/// 3. What is chained is `SHA-256(salt, body)`, so the chain verifies without the body and the body cannot be guessed from it.
/// 4. Times are cut to microseconds before hashing, because the database keeps no more.
///
/// 5. An entry is pending from the statement that writes it until the statement that gives it a number in the one tree over all entries
///    (RFC 9162). So none is missed, whoever commits late and wherever the database is restored.
/// 6. Numbers, leaves, complete subtrees and checkpoints never change, and nothing is signed that does not begin with what was signed before.
///    The keys that sign stand outside the database: whoever owns it can write everything anew but a signature.
///
/// `Merkle`, `SignedNote`, `VerifierKey`, `Checkpoint`, `PublishedKey` and `Encoding` need neither database nor Spring: whoever checks what
/// we give away uses these.
///
/// The format is specified in `docs/ledger-format.md`, with test vectors. Doors: `ledger -> db`.
@NullMarked
package org.gehoor.ledger;

import org.jspecify.annotations.NullMarked;
