package org.gehoor.app.demo;

import java.util.List;
import java.util.Optional;
import org.gehoor.staff.Role;

/// Who works at Zeeraaf Telecom. They all have one password, which the page of the demonstration shows.
final class Colleagues {

    static final String PASSWORD = "zeeraaf-demo";

    /// One colleague. `helps`: takes part in the day and counts as being at work.
    record Colleague(String signInName, String name, Role role, boolean secondLine, boolean helps) {}

    static final List<Colleague> ALL = List.of(
            new Colleague("samira", "Samira Bouali", Role.FIRST_LINE, false, true),
            new Colleague("bram", "Bram Kuipers", Role.FIRST_LINE, true, true),
            new Colleague("noor", "Noor Hendriks", Role.LEAD, false, true),
            new Colleague("ilse", "Ilse Maes", Role.COMPLAINTS_OFFICER, true, false),
            new Colleague("ruud", "Ruud Visser", Role.ADMINISTRATOR, true, false),
            new Colleague("mirjam", "Mirjam de Haan", Role.OVERSEER, true, false));

    private Colleagues() {}

    static Optional<Colleague> find(String signInName) {
        return ALL.stream().filter(one -> one.signInName().equals(signInName)).findFirst();
    }
}
