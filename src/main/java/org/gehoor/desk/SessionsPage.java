package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.access.StaffDoor;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Teams;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/sessions`: who I am here, and every place where I am signed in.
@Controller
final class SessionsPage {

    static final String ADDRESS = "/desk/sessions";

    private final Sessions sessions;
    private final Teams teams;
    private final StaffDoor door;
    private final Pages pages;

    SessionsPage(Sessions sessions, Teams teams, StaffDoor door, Pages pages) {
        this.sessions = sessions;
        this.teams = teams;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Words words = pages.words(request);
        Optional<UUID> here = here(request);
        List<OwnPage.Session> open = sessions.list(me.id()).stream()
                .map(session -> new OwnPage.Session(session.id().toString(), BrowserName.of(session.browser(), words),
                        words.when(session.begunAt()), words.when(session.seenAt()), here.filter(session.id()::equals).isPresent()))
                .toList();
        return pages.show("desk/sessions", new OwnPage(me.name(), me.signInName(), teams.get(me.team()).name(), me.available(),
                Rights.has(me, Permission.PICK_UP), open));
    }

    /// Ends one session, or all but this one when none is named.
    @PostMapping("/desk/sessions/end")
    View destroy(@RequestParam Optional<UUID> session, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Optional<UUID> here = here(request);
        sessions.list(me.id()).stream().map(Sessions.Session::id)
                .filter(id -> session.map(id::equals).orElse(!here.equals(Optional.of(id))))
                .forEach(id -> sessions.end(me.id(), id));
        return Address.go(ADDRESS);
    }

    private Optional<UUID> here(HttpServletRequest request) {
        return door.session(request).map(Sessions.Session::id);
    }
}
