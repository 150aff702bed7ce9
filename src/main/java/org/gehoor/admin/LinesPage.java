package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Line;
import org.gehoor.queue.Whose;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.TeamId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/admin/hours/lines`: all lines, with how many people there are for each, and a line in another language.
@Controller
final class LinesPage {

    static final String ADDRESS = HoursPage.ADDRESS + "/lines";

    private final LineDesk desk;
    private final Teams teams;
    private final Staff staff;
    private final Pages pages;

    LinesPage(LineDesk desk, Teams teams, Staff staff, Pages pages) {
        this.desk = desk;
        this.teams = teams;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        return page(HttpStatus.OK, new LineSheet.Typed("", "", ""), Faults.none(), request);
    }

    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String like, @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String team,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        Words words = pages.words(request);
        Optional<Line> pattern = desk.find(like);
        Optional<Language> spoken = Language.of(language);
        Optional<TeamId> answers = teams.list().stream().map(Team::id).filter(id -> id.toString().equals(team)).findFirst();
        Faults faults = Faults.none();
        faults = pattern.isEmpty() ? faults.with("like", words.say("admin.lines.like_missing")) : faults;
        faults = spoken.isEmpty() ? faults.with("language", words.say("admin.lines.language_missing")) : faults;
        faults = answers.isEmpty() ? faults.with("team", words.say("admin.lines.team_missing")) : faults;
        if (faults.isEmpty() && desk.has(pattern.orElseThrow(), spoken.orElseThrow())) {
            faults = faults.with("language", words.say("admin.lines.there_is_one", "topic", pattern.get().topic(), "language", spoken.get().in(words.language())));
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, new LineSheet.Typed(like, language, team), faults, request);
        }
        desk.add(pattern.orElseThrow(), spoken.orElseThrow(), answers.orElseThrow(), me);
        return Allowed.go(URI.create(ADDRESS + "?saved"));
    }

    private View page(HttpStatus status, LineSheet.Typed typed, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        List<Line> lines = desk.list();
        return pages.show(status, "admin/lines", new LineSheet(lines.stream().map(line -> row(line, words)).toList(),
                lines.stream().map(line -> new Choice(line.id().toString(), name(line, words))).toList(), Helping.languages(words),
                teams.list().stream().map(team -> new Choice(team.id().toString(), team.name())).toList(), typed, faults, request.getParameter("saved") != null));
    }

    private LineSheet.Row row(Line line, Words words) {
        List<TeamId> serving = desk.teamsOf(line);
        long people = staff.list().stream().filter(Helping::helps).filter(one -> serving.contains(one.team()))
                .filter(one -> one.skills().languages().isEmpty() || one.skills().languages().contains(line.language()))
                .filter(one -> one.skills().topics().isEmpty() || one.skills().topics().contains(line.topic())).count();
        return new LineSheet.Row(HoursInWords.address(line, Whose.PEOPLE), line.topic(), line.language().in(words.language()), teams.get(line.team()).name(),
                serving.stream().map(teams::get).map(Team::name).sorted().collect(Collectors.joining(", ")), Long.toString(people));
    }

    private static String name(Line line, Words words) {
        return words.say("admin.lines.name", "topic", line.topic(), "language", line.language().in(words.language()));
    }
}
