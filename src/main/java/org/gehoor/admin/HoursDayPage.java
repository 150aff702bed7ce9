package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Line;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetable.Dated;
import org.gehoor.queue.Whose;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/admin/hours/{line}/{whose}/days`: dates that differ, one or some in a row.
@Controller
final class HoursDayPage {

    private static final String DAYS = HoursPage.ONE + "/days";

    private final HoursDesk desk;
    private final HoursInWords inWords;
    private final Pages pages;

    HoursDayPage(HoursDesk desk, HoursInWords inWords, Pages pages) {
        this.desk = desk;
        this.inWords = inWords;
        this.pages = pages;
    }

    /// The form of a new one, or of those that are there from `first` to `last`.
    @GetMapping(DAYS)
    View form(@PathVariable String line, @PathVariable String whose, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        Line one = desk.line(line);
        Whose who = HoursDesk.whose(whose);
        Words words = pages.words(request);
        return pages.show("admin/hours-day", view(one, who, filled(one, who, request, words), Faults.none(), false, words));
    }

    private HoursForm filled(Line line, Whose whose, HttpServletRequest request, Words words) {
        var fields = new HashMap<String, String>();
        fields.put("seen", desk.written(line).stamp().toString());
        Optional<LocalDate> first = date(request, "first");
        first.ifPresent(date -> {
            LocalDate last = date(request, "last").orElse(date);
            fields.put("date", typed(date));
            fields.put("until", last.equals(date) ? "" : typed(last));
            Optional<Dated> there = desk.written(line).timetable().days().stream().filter(day -> day.whose() == whose && day.date().equals(date)).findFirst();
            there.ifPresent(day -> {
                fields.put("name", day.name());
                fields.put("times", Times.write(day.stretches(), words));
                fields.put("was_first", date.toString());
                fields.put("was_last", last.toString());
            });
        });
        return new HoursForm(fields, desk.twins(line).stream().map(desk::seen).toList());
    }

    private static Optional<LocalDate> date(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).flatMap(HoursReading::read);
    }

    private static String typed(LocalDate date) {
        return date.getDayOfMonth() + "-" + date.getMonthValue() + "-" + date.getYear();
    }

    /// Writes them, in place of those that were there.
    @PostMapping(DAYS)
    View create(@PathVariable String line, @PathVariable String whose, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        Line one = desk.line(line);
        Whose who = HoursDesk.whose(whose);
        Words words = pages.words(request);
        HoursForm form = HoursForm.of(request);
        var reading = new HoursReading(form, who, words);
        List<Dated> dates = reading.dates(withoutOld(desk.written(one).timetable(), who, form), desk.today(one));
        if (!reading.faults().isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/hours-day", view(one, who, form, reading.faults(), false, words));
        }
        String act = "hours of " + who.code() + " set for " + dates.getFirst().date() + " to " + dates.getLast().date();
        if (desk.change(one, form, me, act, before -> withoutOld(before, who, form).with(dates))) {
            return Allowed.go(URI.create(HoursInWords.address(one, who) + "?saved"));
        }
        HoursForm again = form.with("seen", desk.written(one).stamp().toString());
        return pages.show(HttpStatus.CONFLICT, "admin/hours-day", view(one, who, again, Faults.none(), true, words));
    }

    /// Takes them away: then the week holds again, or the rule for public holidays.
    @PostMapping(DAYS + "/removal")
    View destroy(@PathVariable String line, @PathVariable String whose, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hours(me);
        Line one = desk.line(line);
        Whose who = HoursDesk.whose(whose);
        HoursForm form = HoursForm.of(request);
        Words words = pages.words(request);
        String act = "hours of " + who.code() + " taken away for " + form.of("was_first") + " to " + form.of("was_last");
        if (desk.change(one, form, me, act, before -> withoutOld(before, who, form))) {
            return Allowed.go(URI.create(HoursInWords.address(one, who) + "?saved"));
        }
        return pages.show(HttpStatus.CONFLICT, "admin/hours", inWords.view(one, who, inWords.form(one, who, words), Faults.none(), false, true, words));
    }

    private static Timetable withoutOld(Timetable timetable, Whose whose, HoursForm form) {
        Optional<LocalDate> first = HoursReading.read(form.of("was_first"));
        return first.map(date -> timetable.without(whose, date, HoursReading.read(form.of("was_last")).orElse(date))).orElse(timetable);
    }

    private HoursDayView view(Line line, Whose whose, HoursForm form, Faults faults, boolean changed, Words words) {
        String address = HoursInWords.address(line, whose);
        return new HoursDayView(words.say(form.of("was_first").isEmpty() ? "admin.hours.add_day" : "admin.hours.change_day"), address + "/days", address,
                words.say("admin.hours.whose." + whose.code()), form, faults, inWords.also(line, words),
                changed ? inWords.now(desk.written(line).timetable(), whose, words) : List.of());
    }
}
