package org.gehoor.desk;

import org.gehoor.access.Permission;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/availability`: I take work, or I am away for a while.
@Controller
final class AvailabilityPage {

    private final Staff staff;

    AvailabilityPage(Staff staff) {
        this.staff = staff;
    }

    @PostMapping("/desk/availability")
    View create(@RequestParam boolean available, @RequestParam(defaultValue = Address.DESK) String to, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.PICK_UP);
        staff.choose(me.id(), available);
        return Address.go(Address.wanted(to));
    }
}
