package org.gehoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.pages.Choice;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.words.Words;

/// To whom somebody can hand over: everybody else who takes customers, and every team.
final class Colleagues {

    private final Staff staff;
    private final Teams teams;

    Colleagues(Staff staff, Teams teams) {
        this.staff = staff;
        this.teams = teams;
    }

    List<Choice> choices(StaffMember me, Words words) {
        List<StaffId> working = staff.working();
        return Stream.concat(
                teams.list().stream().map(team -> new Choice(team.id().toString(), words.say("desk.handover.team", "name", team.name()))),
                others(me).map(one -> new Choice(one.id().toString(), words.say(working.contains(one.id()) ? "desk.handover.working"
                        : "desk.handover.not_working", "name", one.name()))))
                .toList();
    }

    Optional<StaffMember> colleague(String chosen, StaffMember me) {
        return others(me).filter(one -> one.id().toString().equals(chosen)).findFirst();
    }

    Optional<Team> team(String chosen) {
        return teams.list().stream().filter(team -> team.id().toString().equals(chosen)).findFirst();
    }

    private Stream<StaffMember> others(StaffMember me) {
        return staff.list().stream().filter(one -> !one.id().equals(me.id()) && Rights.has(one, Permission.PICK_UP));
    }
}
