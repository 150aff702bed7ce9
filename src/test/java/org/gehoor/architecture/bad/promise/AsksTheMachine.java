package org.gehoor.architecture.bad.promise;

import java.time.Instant;
import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// Knows what time it is without being told.
@Breaks(Wall.TIME_IS_GIVEN)
final class AsksTheMachine {
    Instant now() {
        return Instant.now();
    }
}
