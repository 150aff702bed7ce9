/// What we said would happen, by when, in the exact words shown.
///
/// 1. A promise never changes. How it ended is a second fact, written once.
/// 2. Its standing is derived from the two facts and the clock; nobody sets it.
/// 3. Kept after the due time is broken. Replaced by us is broken, whatever the customer was told. Only the customer releases; and what is
///    set aside as no customer's matter, because nobody was promised anything.
/// 4. A promise passed on goes on in another that is due no later: that one is kept or broken, this one is neither. When it comes back too
///    late to be promised again, it is broken.
/// 5. Every promise and every end is an entry in the conversation's ledger, in the same transaction.
/// 6. We are told before a promise breaks: who has it when it is at risk, who leads them when half of that time is left. That too is an entry,
///    once each and in order, whatever the clock does ([Watch]). What is still to be done about a promise stands in a table from which it goes
///    when it ends, so that finding what is due does not grow with the number of promises.
///
/// Doors: none; `conversation`, `queue` and `callback` come here.
@NullMarked
package org.gehoor.promise;

import org.jspecify.annotations.NullMarked;
