package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.TeamId;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/admin/staff`: everybody who helps, in what, and how many at once.
@Controller
final class StaffPage {

    static final String ADDRESS = "/admin/staff";

    private final Staff staff;
    private final Teams teams;
    private final Pages pages;

    StaffPage(Staff staff, Teams teams, Pages pages) {
        this.staff = staff;
        this.teams = teams;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.staff(me);
        Words words = pages.words(request);
        Map<TeamId, Team> known = teams.list().stream().collect(Collectors.toMap(Team::id, Function.identity()));
        return pages.show("admin/staff", new StaffList(rows(staff.list(), known, words), rows(staff.listStopped(), known, words)));
    }

    private static List<StaffList.Row> rows(List<StaffMember> members, Map<TeamId, Team> teams, Words words) {
        return members.stream().map(one -> new StaffList.Row(address(one), one.name(), role(one, words), team(teams.get(one.team()), words),
                Helping.helps(one) ? Integer.toString(one.capacity()) : "", Helping.languages(one, words), Helping.topics(one, words))).toList();
    }

    static String address(StaffMember member) {
        return ADDRESS + "/" + member.id();
    }

    static String role(StaffMember member, Words words) {
        return words.say("admin.role." + member.role().code());
    }

    private static String team(Team team, Words words) {
        return team.own() ? team.name() : words.say("admin.staff.partner", "name", team.name());
    }
}
