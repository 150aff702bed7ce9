package org.gehoor.architecture.bad.feedback;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// Reads a table of another room beside its own.
@Breaks(Wall.A_TABLE_BELONGS_TO_ONE_ROOM)
final class Joins {
    String grades() {
        return "select grade from rating r, conversation c where c.id = r.conversation";
    }
}
