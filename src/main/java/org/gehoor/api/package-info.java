/// The door for programs: `/api/v1`, with tokens, in JSON. What people can do at the desk, programs can do here, and by the same rules.
///
/// 1. Who asks is told by the token alone ([org.gehoor.access.Holder]); there are no cookies and no sessions. A person's token does what that
///    person may at this moment; a machine's is author kind *computer*, speaks only while it is the computer's turn, and neither picks up nor closes.
/// 2. Every handler says its scope and its permission ([Operation]), and [Guard] asks both before it runs. A handler without one does not start.
/// 3. A list goes by a key that never changes, so its pages repeat nothing and miss nothing that was there when it began ([Cursors]); what comes
///    later stands in the feed, in order of commit. A cursor opens only the list it came from, for whom it was made.
/// 4. Whatever is posted is done once for each `Idempotency-Key`: the answer is kept in the same work as the deed ([Given]).
/// 5. Trouble is a problem (RFC 9457) with the code of the refusal ([Problems]). Words are in the reader's language, codes never change.
/// 6. The document at `/api/v1/openapi.json` is made from the handlers and the records themselves ([Document]); [Shape] is what is read and written.
///
/// Doors: none.
@NullMarked
package org.gehoor.api;

import org.jspecify.annotations.NullMarked;
