/// What we said would happen, by when, in the exact words shown.
///
/// 1. A promise never changes. How it ended is a second fact, written once.
/// 2. Its standing is derived from the two facts and the clock; nobody sets it.
/// 3. Kept after the due time is broken. Replaced by us is broken, whatever the customer was told. Only the customer releases; and what is
///    set aside as no customer's matter, because nobody was promised anything.
/// 4. A promise passed on goes on in another that is due no later: that one is kept or broken, this one is neither. When it comes back too
///    late to be promised again, it is broken.
/// 5. Every promise and every end is an entry in the conversation's ledger, in the same transaction.
///
/// Doors: none; `conversation`, `queue` and `callback` come here.
@NullMarked
package org.gehoor.promise;

import org.jspecify.annotations.NullMarked;
