/// Whether the line was kept in order: replayed from the record, by anybody, without believing us (`docs/replay.md`).
///
/// Serves G4. The order of the line is a pure function of the ledger:
///
/// 1. [Replay] reads entries without words, in the order of the tree, and nothing else: the same entries give the same order, to the byte.
/// 2. It does not ask `queue` how a line is ordered. It has the published formula of its own, so that a change of one of the two is found.
/// 3. Nobody is accused of what they could not know. A choice is compared with what its piece of work could see; who was being taken or changed by
///    another piece of work at the same moment explains itself, and only that.
/// 4. Nothing personal is read: conversations and colleagues are numbers, customers do not occur.
///
/// A mirror that writes nothing. Doors: none.
@NullMarked
package org.gehoor.fairness;

import org.jspecify.annotations.NullMarked;
