/// Mail as it comes from the world, understood: what it says, who says it, what it carries, whether a machine wrote it.
///
/// 1. Reading never fails: what cannot be understood is said to be so, and the rest is there.
/// 2. Time and memory are bounded by the length of the input, whatever its structure.
/// 3. Nothing here reaches the network or the database.
///
/// Doors: none.
@NullMarked
package org.gehoor.mime;

import org.jspecify.annotations.NullMarked;
