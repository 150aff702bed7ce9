/// Everything said and done about one subject between one customer and the organisation, across all channels.
///
/// ```
///  WithAssistant ──askForPerson──▶ WaitingForPerson ──pickUp──▶ WithPerson ──answered──▶ WaitingForCustomer
///       │                            ▲    ▲    ▲                  │  ▲                    │   │
///       │                     reopen │    │    └─────handOver─────┘  └────────write───────┘   │
///       └──customerCloses──▶ Closed ─┘    │ comeBack              └────────close──────────────┴──▶ Closed
///                                     SetAside ◀── setAside
/// ```
///
/// 1. From [Turn.WithAssistant] a person is one step away and no rule of ours may block that step (G1).
/// 2. Who waits for us has an owner and a promise (G3). The types ask for both, and so does the database.
/// 3. Nothing returns to the assistant once a person was asked for.
/// 4. The waiting clock starts at the first unanswered word and is not restarted by the next one (G4).
/// 5. Only the customer closes; or a reasoned final letter; or silence after two announced reminders (G7).
///    The database asks the ledger for the entry that proves it.
/// 6. The author of a word is set from who is signed in; a machine author has no name (G2).
/// 7. A conversation may go on in another ([Merge]): it has ended here, both keep their record, and it can be undone.
/// 8. Every move writes its entry in the ledger in the same transaction; the ledger is the timeline people read.
/// 9. It is in one language, and each message says in which it is, when that can be told. The customer's choice goes before what is recognised.
///
/// Doors: `conversation -> promise`. Only `queue` may ask for a person, pick up, hand over and bring back ([Moves]),
/// because only `queue` has the place that such a move needs.
@NullMarked
package org.gehoor.conversation;

import org.jspecify.annotations.NullMarked;
