package org.gehoor.architecture.bad.desk;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.db.embedded.Server;

/// Uses what is inside another room.
@Breaks(Wall.INSIDES_ARE_PRIVATE)
final class LooksInside {
    Object server() {
        return new Server();
    }
}
