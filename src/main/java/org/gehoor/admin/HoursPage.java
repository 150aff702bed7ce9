package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.gehoor.calendar.Holidays;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Line;
import org.gehoor.queue.Timetable.Rule;
import org.gehoor.queue.Whose;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.OpeningHours.Stretch;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/admin/hours`: when people are there, by line and by channel, and what happens on public holidays.
@Controller
final class HoursPage {

    static final String ADDRESS = "/admin/hours";
    static final String ONE = ADDRESS + "/{line}/{whose}";

    private final HoursDesk desk;
    private final HoursInWords inWords;
    private final Holidays holidays;
    private final Pages pages;

    HoursPage(HoursDesk desk, HoursInWords inWords, Holidays holidays, Pages pages) {
        this.desk = desk;
        this.inWords = inWords;
        this.holidays = holidays;
        this.pages = pages;
    }

    /// The people of the first line.
    @GetMapping(ADDRESS)
    View first(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        List<Line> lines = desk.list();
        Words words = pages.words(request);
        return lines.stream().filter(line -> line.language() == words.language()).findFirst().or(() -> lines.stream().findFirst())
                .<View>map(line -> show(line, Whose.PEOPLE, request)).orElseGet(() -> pages.show("admin/hours-none"));
    }

    @GetMapping(ONE)
    View show(@PathVariable String line, @PathVariable String whose, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        return show(desk.line(line), HoursDesk.whose(whose), request);
    }

    private View show(Line line, Whose whose, HttpServletRequest request) {
        Words words = pages.words(request);
        return pages.show("admin/hours", inWords.view(line, whose, inWords.form(line, whose, words), Faults.none(), request.getParameter("saved") != null, false, words));
    }

    /// Writes the week and what happens on public holidays.
    @PostMapping(ONE)
    View update(@PathVariable String line, @PathVariable String whose, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        Line one = desk.line(line);
        Whose who = HoursDesk.whose(whose);
        Words words = pages.words(request);
        HoursForm form = HoursForm.of(request);
        var reading = new HoursReading(form, who, words);
        Map<DayOfWeek, List<Stretch>> week = reading.week();
        Rule rule = reading.rule(desk.written(one).timetable().rule(), holidays);
        if (!reading.faults().isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/hours", inWords.view(one, who, form, reading.faults(), false, false, words));
        }
        if (desk.change(one, form, me, "hours of " + who.code() + " changed", before -> before.with(who, week).with(rule))) {
            return Allowed.go(URI.create(HoursInWords.address(one, who) + "?saved"));
        }
        HoursForm again = form.with("seen", desk.written(one).stamp().toString());
        return pages.show(HttpStatus.CONFLICT, "admin/hours", inWords.view(one, who, again, Faults.none(), false, true, words));
    }
}
