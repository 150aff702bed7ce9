/// What happened, told upwards: to listeners in the same transaction, and after commit to the pages that are open.
///
/// 1. An event is a fact without personal data. It is stored in the publisher's transaction, so it exists exactly when its cause does.
/// 2. The feed is read in an order that never grows a gap behind a reader: only rows of transactions older than every running one.
/// 3. A page that reconnects says where it was (`Last-Event-ID`) and misses nothing.
/// 4. After a restore every position is higher than any before it; a page that shows what was before loads afresh.
/// 5. What a stream may show is asked again at every event; a stream has no rights of its own.
///
/// Doors: `events -> db`: what is told after commit waits for the commit.
@NullMarked
package org.gehoor.events;

import org.jspecify.annotations.NullMarked;
