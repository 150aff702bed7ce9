package org.gehoor.architecture.bad.feedback;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// A mirror that changes what it shows.
@Breaks({Wall.MIRRORS_WRITE_THEIR_OWN, Wall.A_TABLE_BELONGS_TO_ONE_ROOM})
final class Rewrites {
    String kept(String id) {
        return "update promise_end set how = 'kept' where promise = " + id;
    }
}
