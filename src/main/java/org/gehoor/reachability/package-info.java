/// How we can be reached now: the ways to a person with their present waits, when we are open, and how often we kept our word.
///
/// A mirror that only reads; it fills the person line of every customer page.
///
/// 1. A wait that is not known is left out, never guessed. What is shown is the same estimate that a promise is made from. *Nine of ten people* is said
///    only of a line in which people were measured and somebody works; else by when we promise, and why no more is known.
/// 2. A share is shown from ten promises on; with fewer it says that there are too few.
/// 3. Every page asks for this, so an answer is used again for a few seconds.
///
/// Doors: `reachability -> record`: how often we kept our word is a figure of the public record.
@NullMarked
package org.gehoor.reachability;

import org.jspecify.annotations.NullMarked;
