package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.StaffDoor;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/desk/signout`: ends this session, and with it being available.
@Controller
final class SignOutPage {

    private final StaffDoor door;
    private final Sessions sessions;
    private final Staff staff;

    SignOutPage(StaffDoor door, Sessions sessions, Staff staff) {
        this.door = door;
        this.sessions = sessions;
        this.staff = staff;
    }

    @PostMapping("/desk/signout")
    View create(@AuthenticationPrincipal StaffMember me, HttpServletRequest request, HttpServletResponse response) {
        door.session(request).ifPresent(session -> sessions.end(me.id(), session.id()));
        staff.choose(me.id(), false);
        door.give(response, Optional.empty());
        return Address.go(Address.SIGN_IN + "?out=true");
    }
}
