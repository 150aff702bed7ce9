/// A language model, when somebody connected one: it puts retrieved passages in an order that answers, and adds nothing.
///
///     question ──Gate.clear──▶ Prompt ──▶ Endpoint ──▶ Wire (Gate.check on the bytes) ──▶ endpoint
///     customer ◀── Support ◀── Reply ◀────────────────────────────────────────────────────────┘
///
/// 1. Off unless `gehoor.model.url` is set. Everything works without it, and nobody waits for it longer than `gehoor.model.patience`.
/// 2. There leave: the customer's last words as the gate let them through, their language, and public passages. No number of a conversation, nothing of
///    what was said before, nothing of the customer. [Wire] is the only way out, and looks at the very bytes.
/// 3. What comes back is never believed: a sentence is shown only when one sentence of its passage says it in the same words ([Support]).
/// 4. It has no tools, and what it says changes nothing: the turn, the line and the way to a person do not know it.
/// 5. An endpoint that is slow, wrong, hostile or gone costs its patience at most three times; then it is left alone for a while ([Rest]).
///
/// The inside of `assistant`; doors: those of the room.
@NullMarked
package org.gehoor.assistant.model;

import org.jspecify.annotations.NullMarked;
