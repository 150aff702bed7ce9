package org.gehoor.architecture.bad.queue;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.conversation.Matter;

/// The same through another room, without naming the customer.
@Breaks(Wall.THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE)
final class RichFirstByADetour {
    int order(Matter one, Matter other) {
        return one.equals(other) ? 0 : 1;
    }
}
