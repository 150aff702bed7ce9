/// A customer arrives, by whichever channel: they become a customer, their words a conversation, and their browser gets what opens it.
///
/// 1. All of it is one piece of work: nobody arrives halfway.
/// 2. The same form sent twice arrives once: also twice at the same moment, and also when our first answer was lost.
/// 3. Whoever arrives by a form is at once in the line for a person; only a chat may begin with the assistant, when there is one.
/// 4. Who waits in a chat and goes away without a word is noticed ([Presence]), and hears of us by a way that reaches who is not there.
///
/// Doors: `arrival -> conversation`, `arrival -> queue`, `arrival -> callback`, `arrival -> promise`,
/// `arrival -> letters`: beginning needs the conversation, its place, its call, what was promised, and a confirmation.
/// `conversation` and `queue` do not know `customer`; this room introduces them to each other (G4).
@NullMarked
package org.gehoor.arrival;

import org.jspecify.annotations.NullMarked;
