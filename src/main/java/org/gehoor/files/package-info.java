/// Files that customers and staff send: how they come in, where they are kept, and what they are.
///
/// Serves G9 (what you send is not lost: it is written in the transaction of the words it came with) and G11 (erasing a conversation's
/// key takes its files too).
///
/// 1. Bytes, names, types, sizes and digests stand in the database only sealed with the conversation's key. The same bytes are kept once
///    in one conversation and cannot be linked to those in another.
/// 2. A file is written and read piece by piece: no more of it than one piece is in memory.
/// 3. What a file is, is seen from its bytes; its name may only make that narrower, and what the browser says is not read.
/// 4. What is larger than we take is never read to its end, and the words that came with it are there to be shown again.
/// 5. A file on its way in stands in a private folder, out of everybody's reach, and is gone when the request is.
///
/// ```
///  browser ──▶ Uploads (filter) ──▶ Upload ──▶ Files.keep ──▶ chunks, sealed
///              limits, private folder          in the transaction of the words it comes with
/// ```
///
/// Doors: `files -> ledger` (the key of a conversation, the master key), `files -> db` (written in somebody else's piece of work),
/// `files -> pages` (refuses in words).
@NullMarked
package org.gehoor.files;

import org.jspecify.annotations.NullMarked;
