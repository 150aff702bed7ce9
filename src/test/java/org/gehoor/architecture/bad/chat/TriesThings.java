package org.gehoor.architecture.bad.chat;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.testing.Fake;

/// Works with what is meant for tests.
@Breaks(Wall.TESTING_IS_FOR_TESTS)
final class TriesThings {
    Object fake() {
        return new Fake();
    }
}
