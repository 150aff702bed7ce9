/// What a customer reads of a conversation: what was said and done, in the words of the reader's language, and how it stands.
///
/// A mirror that only reads. Every channel and the page of a case show the same lines, so that nobody is told two stories.
///
/// 1. What colleagues wrote for each other does not occur.
/// 2. A line of a promise bears its standing as it is now.
/// 3. A machine's line has no name and cannot get one (G2).
///
/// Doors: none.
@NullMarked
package org.gehoor.timeline;

import org.jspecify.annotations.NullMarked;
