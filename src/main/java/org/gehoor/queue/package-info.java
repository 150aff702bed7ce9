/// One line for everyone: who is next, how long it takes, and the moves into and out of the line.
///
/// 1. Order is the waiting time since the first unanswered word, advanced by the bounded credit of a stated need; nothing else (G4).
///    This room has no path to `customer`: not in its types, not in its SQL. An architecture test and a constraint hold it to that.
/// 2. A handover is a committed place, a promise and an owner, in the transaction of the request (G1, G3). It is never refused.
/// 3. Writing again does not move a place. Handing over keeps the time of waiting and the stated need.
/// 4. The next person is taken by one statement with `for update skip locked`, so nobody is helped twice and nobody is skipped.
/// 5. A place that is kept for a colleague is everybody's as soon as that colleague is not working; and who is with a colleague that
///    is not working comes back to the line by their next word or step, or when the promise to them is broken.
/// 6. When two conversations become one, whoever waited in either waits in the one that stays, no further back and for no later a time ([Merging]).
/// 7. What is promised about the outcome runs beside the next step, and nothing resets it ([Outcomes]).
/// 8. Who is there is offered to who has room, one at a time and the first first ([Offers]); a place does not move by it. Skills are of staff, and
///    when nobody at work has the one that is needed, everybody of the team may help once the promise is at risk.
/// 9. Whom we cut off stands before everybody whom we did not, waiting since the same word, promised no later than before ([CutOff]).
/// 10. Whoever leaves before being helped is followed until their turn would have come ([Leaving]): a promise that was left is released, and the record
///    says whether it would have been kept.
/// 11. Who is no longer there keeps the place; the promise of a person becomes another, and is theirs again, no later, when they come back.
/// 12. Who turns out to speak another language goes on waiting in its line, since the same word and for the same promise ([Languages]).
///
/// 7. What follows a broken promise is [Again]'s. A lead may give what is at risk to somebody who works ([Relief]); the order stays.
///
/// Doors: `queue -> conversation` (only [org.gehoor.conversation.Moves] changes a turn), `queue -> promise`.
@NullMarked
package org.gehoor.queue;

import org.jspecify.annotations.NullMarked;
