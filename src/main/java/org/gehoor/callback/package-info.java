/// Being called back: the customer chooses a quarter of an hour, we call in it, three times if nobody picks up.
///
/// 1. A call-back is a place in the line like any other, with a moment of its own and a promise in the words shown.
/// 2. What happens when nobody picks up is said beforehand.
/// 3. Who keeps their place instead of choosing a quarter is called when it is their turn: the place stays as it is.
/// 4. After three calls in vain, or a wrong number, a written answer is owed; a window that passes unmade is a broken promise, and the call
///    goes along to the new one.
/// 5. Numbers that cost extra or cannot exist are refused, with what to do instead.
///
/// Doors: `callback -> queue` (the place and the promise), `callback -> conversation` (the entry of the call),
/// `callback -> promise` (when we try again).
@NullMarked
package org.gehoor.callback;

import org.jspecify.annotations.NullMarked;
