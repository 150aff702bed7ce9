/// What customers say of our service after it ended: solved or not first, then a grade, then words. All may be skipped.
///
/// A mirror: it writes its own table and a line in the timeline, and a grade changes nothing in how anyone is served.
@NullMarked
package org.gehoor.feedback;

import org.jspecify.annotations.NullMarked;
