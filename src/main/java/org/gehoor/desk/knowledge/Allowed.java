package org.gehoor.desk.knowledge;

import org.gehoor.access.Permission;
import org.gehoor.desk.DeskRefusal;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;

/// Asks the table of permissions.
final class Allowed {

    private Allowed() {}

    /// @throws Refusal NOT_ALLOWED when the role of this person is not for that
    static void check(StaffMember me, Permission permission) {
        if (!may(me, permission)) {
            throw new Refusal(DeskRefusal.NOT_ALLOWED);
        }
    }

    static boolean may(StaffMember me, Permission permission) {
        return permission.isGivenTo(me.role());
    }
}
