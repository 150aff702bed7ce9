package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gehoor.access.StaffDoor;
import org.gehoor.queue.CutOff;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/signout`: ends this session, and with it being available. Whoever is being helped does not lose their turn by it.
@Controller
final class SignOutPage {

    private final StaffDoor door;
    private final Sessions sessions;
    private final Departures departures;

    SignOutPage(StaffDoor door, Sessions sessions, Departures departures) {
        this.door = door;
        this.sessions = sessions;
        this.departures = departures;
    }

    /// @param back whether whoever is being helped goes back to the head of the line; who did not say so is asked first
    @PostMapping("/desk/signout")
    View create(@RequestParam(defaultValue = "false") boolean back, @AuthenticationPrincipal StaffMember me, HttpServletRequest request, HttpServletResponse response) {
        if (!back && !departures.inHand(me).isEmpty()) {
            return Address.go(AwayPage.ADDRESS + "?out=true");
        }
        departures.giveBack(me, CutOff.How.SIGNED_OUT);
        departures.goes(me);
        door.session(request).ifPresent(session -> sessions.end(me.id(), session.id()));
        door.give(response, Optional.empty());
        return Address.go(Address.SIGN_IN + "?out=true");
    }
}
