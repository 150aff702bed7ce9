package org.gehoor.app.demo;

import org.gehoor.staff.Sessions;
import org.gehoor.staff.Staff;

/// Keeps the colleagues of the demonstration at work until a real person signs in as one of them; from then on it is that person who
/// is there or not.
final class Presence {

    private final Staff staff;
    private final Sessions sessions;

    Presence(Staff staff, Sessions sessions) {
        this.staff = staff;
        this.sessions = sessions;
    }

    void look() {
        staff.list().stream()
                .filter(one -> Colleagues.find(one.signInName()).filter(Colleagues.Colleague::helps).isPresent())
                .filter(one -> sessions.list(one.id()).isEmpty())
                .forEach(one -> staff.seen(one.id()));
    }
}
