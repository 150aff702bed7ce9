package org.gehoor.architecture.bad.portal;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.assistant.Machine;

/// Cannot be built without the machine.
@Breaks(Wall.NOBODY_NEEDS_A_MACHINE)
final class AsksAMachine {
    Object machine() {
        return new Machine();
    }
}
