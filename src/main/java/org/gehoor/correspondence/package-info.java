/// Mail that came in: kept as it came, understood, and brought to the conversation it belongs to.
///
/// ```
///  take ──▶ waits ──understand──▶ a word in a conversation, its own or a new one
///  (committed: only then            │
///   the sender hears 250)           ├──▶ set aside, by the rule that a machine wrote it
///                                   └──▶ not understood: a conversation with the mail as it came, and an alarm
/// ```
///
/// 1. What was taken is never lost: it is one of the three above, or it waits and is tried again (G9).
/// 2. The same mail twice, by whichever way, is one entry.
/// 3. Only our signed address, or a proven sender who takes part already, leads into a conversation that exists.
/// 4. A machine's mail is set aside by a rule and is never answered (G7).
///
/// Doors: `correspondence -> conversation`, `correspondence -> queue`, `correspondence -> letters`: a mail is a customer's word like any
/// other, with its place in the line and its confirmation.
@NullMarked
package org.gehoor.correspondence;

import org.jspecify.annotations.NullMarked;
