package org.gehoor.architecture.bad.portal;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// Finds the machine by its name.
@Breaks(Wall.NOBODY_NEEDS_A_MACHINE)
final class NamesAMachine {
    static final String NAME = "assistant.AssistantRoom";

    String name() {
        return NAME;
    }
}
