package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.access.StaffDoor;
import org.gehoor.events.LiveStreams;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Secret;

/// Asks again, at every event of a live page, whether who opened it is still signed in and still may look.
final class Viewer {

    private final Sessions sessions;
    private final Staff staff;
    private final Secret secret;
    private final Permission permission;

    private Viewer(Sessions sessions, Staff staff, Secret secret, Permission permission) {
        this.sessions = sessions;
        this.staff = staff;
        this.secret = secret;
        this.permission = permission;
    }

    /// Who the viewers are.
    record Door(StaffDoor door, Sessions sessions, Staff staff) {

        Viewer viewer(HttpServletRequest request, Permission permission) {
            return new Viewer(sessions, staff, door.presented(request).orElseThrow(), permission);
        }
    }

    /// The viewer as they are now.
    ///
    /// @throws LiveStreams.Ended when they may look no more
    StaffMember now() throws LiveStreams.Ended {
        Optional<StaffMember> still = sessions.find(secret).filter(Sessions.Session::complete)
                .flatMap(session -> staff.find(session.staff())).filter(me -> Rights.has(me, permission));
        if (still.isEmpty()) {
            throw new LiveStreams.Ended();
        }
        return still.get();
    }
}
