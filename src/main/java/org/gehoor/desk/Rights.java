package org.gehoor.desk;

import org.gehoor.access.Permission;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;

/// Asks the table of permissions.
final class Rights {

    private Rights() {}

    /// @throws Refusal NOT_ALLOWED when the role of this person is not for that
    static void check(StaffMember me, Permission permission) {
        if (!has(me, permission)) {
            throw new Refusal(DeskRefusal.NOT_ALLOWED);
        }
    }

    static boolean has(StaffMember me, Permission permission) {
        return permission.isGivenTo(me.role());
    }
}
