/// What customers may have of their data: see it, take it, have it erased; and what must stay nevertheless, or may not stay (G11; GDPR
/// art. 5(1)(e), 12, 15, 17 and 20).
///
/// 1. Whose data: a [Subject] is one person as far as we can know, by an address they proved to read, or, where they gave none, by the browser
///    in which they wrote.
/// 2. Erasing destroys the keys of conversations and everything that was copied out of them, in one piece of work. What stays: facts without
///    words, hashes, pseudonyms, counts. The last entry of each conversation says that, when and why it was erased.
/// 3. What has not ended is not erased: a promise that runs is never dropped by erasing (G3), and nobody but the customer ends a conversation
///    in order to erase it (G7). Staff cannot do it for them; they can answer, or close by a letter with reasons.
/// 4. What is held ([LegalHolds]) is not erased, by nobody: the database refuses too. A hold has a reason and an end, and ends by itself.
/// 5. [Retention] announces a profile two weeks before it erases anything by it, and reports every night what it looked at, erased, and left.
/// 6. After an erasure the tables that held clear text or keys are written anew in the night, so that the bytes leave the disk as well.
///
/// Doors: none. Rooms below that hold copies each offer `erase`; rooms above listen to [Erased], in the same transaction.
@NullMarked
package org.gehoor.erasure;

import org.jspecify.annotations.NullMarked;
