package org.gehoor.desk;

import org.gehoor.access.Permission;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/availability`: I take work, or I am away for a while. Who is helping somebody is asked what becomes of them.
@Controller
final class AvailabilityPage {

    private final Departures departures;

    AvailabilityPage(Departures departures) {
        this.departures = departures;
    }

    @PostMapping("/desk/availability")
    View create(@RequestParam boolean available, @RequestParam(defaultValue = Address.DESK) String to, @AuthenticationPrincipal StaffMember me) {
        Rights.check(me, Permission.PICK_UP);
        if (available) {
            departures.comes(me);
            return Address.go(Address.wanted(to));
        }
        departures.goes(me);
        return Address.go(departures.inHand(me).isEmpty() ? Address.wanted(to) : AwayPage.ADDRESS);
    }
}
