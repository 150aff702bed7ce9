package org.gehoor.architecture.bad.promise;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.feedback.Rating;

/// Tells a room two floors up.
@Breaks(Wall.NOTHING_LOOKS_UP)
final class CallsAMirror {
    Rating worst() {
        return new Rating(0);
    }
}
