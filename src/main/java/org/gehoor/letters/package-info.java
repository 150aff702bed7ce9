/// Letters to customers who gave an address: that we have their words and what we promised, what a person answered,
/// that a promise was missed and what we promise now.
///
/// 1. A letter is posted in the transaction of its cause. Who left no address finds the same on the page of the case.
/// 2. Every letter bears the reference, a way to the case and the ways to a person. The key to the case stands only in letters to its customer alone.
/// 3. A person's words go as they were written, under the person's name, to everybody who got the mail that they answer; the record says so.
/// 4. An automatic letter begins by saying so and goes to the customer alone. A conversation is confirmed once, and no machine on the other
///    side gets more than two ([Restraint]).
///
/// 5. An answer that leaves by mail waits for 15 seconds and can be taken back ([Leaving]). Until it leaves nothing is said, no promise is kept, and
///    when something came in between it does not leave by itself.
///
/// Doors: `letters -> conversation`, `letters -> promise`: it tells what happened there. `letters -> queue`: the hours of a line, for a promise that leaves with an answer.
@NullMarked
package org.gehoor.letters;

import org.jspecify.annotations.NullMarked;
