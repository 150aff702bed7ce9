package org.gehoor.architecture.bad.portal;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.conversation.Moves;

/// Takes somebody out of the line by a door of its own.
@Breaks(Wall.ONLY_THE_LINE_MOVES)
final class MovesByItself {
    Object moves() {
        return new Moves();
    }
}
