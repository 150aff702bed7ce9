package org.gehoor.architecture.bad.promise;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.queue.Line;

/// There is a door from the line to promises, and none back.
@Breaks(Wall.A_DOOR_ON_ONE_FLOOR)
record KnowsTheLine(Line line) {}
