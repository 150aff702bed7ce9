package org.gehoor.architecture.bad.chat;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.desk.DeskPage;

/// One channel that knows another.
@Breaks(Wall.CHANNELS_DO_NOT_KNOW_EACH_OTHER)
final class KnowsTheDesk {
    Object page() {
        return new DeskPage();
    }
}
