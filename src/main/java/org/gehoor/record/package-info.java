/// How we did: the public figures of each month, and where they come from.
///
/// Serves G10: every figure is a query on the record. Its text stands in `figures/<name>.sql` beside this room, is shown to everybody at
/// `/record/definitions`, and reads only what is never erased: kind, time, author kind and facts, no words.
///
/// 1. An entry counts for the day on which it was written, by the calendar of the organisation. What it counts for follows from the entry and
///    from earlier ones of its stream, so nothing that was counted has to be taken back.
/// 2. Entries are counted in the order of the tree, up to a checkpoint; nothing is ever added before a number that was counted. So none is
///    missed, however late its work was committed, and each page says up to which entry it counts.
/// 3. Every night everything is counted anew. A difference is logged, shown to everybody, and mended.
/// 4. Shares, and how long people waited, are told from ten on; counts always.
/// 5. `docs/verify/figures.sql` computes the same figures from the exported record without anything of this room.
///
/// A mirror: it writes its own tables only. Doors: none.
@NullMarked
package org.gehoor.record;

import org.jspecify.annotations.NullMarked;
