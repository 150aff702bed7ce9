package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Line;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/admin/staff/{id}`: in what one member helps, how many at once, and whether they can sign in.
@Controller
final class StaffMemberPage {

    private final Staff staff;
    private final Personnel personnel;
    private final Pages pages;

    StaffMemberPage(Staff staff, Personnel personnel, Pages pages) {
        this.staff = staff;
        this.personnel = personnel;
        this.pages = pages;
    }

    @GetMapping("/admin/staff/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        StaffMember member = member(id, me);
        Words words = pages.words(request);
        List<String> topics = Stream.concat(personnel.linesOf(member).stream().map(Line::topic), member.skills().topics().stream()).distinct().sorted()
                .toList();
        return pages.show("admin/staff-member", new StaffSheet(StaffPage.address(member), member.name(), member.signInName(), StaffPage.role(member, words),
                personnel.team(member).name(), Helping.helps(member), staff.findActive(member.id()).isEmpty(), member.id().equals(me.id()),
                IntStream.rangeClosed(Staff.LEAST_AT_ONCE, Staff.MOST_AT_ONCE).mapToObj(Integer::toString).map(n -> new Choice(n, n)).toList(),
                Integer.toString(member.capacity()), Helping.languages(words), member.skills().languages().stream().map(Language::tag).toList(),
                topics.stream().map(topic -> new Choice(topic, topic)).toList(), List.copyOf(member.skills().topics())));
    }

    @PostMapping("/admin/staff/{id}")
    View update(@PathVariable String id, @RequestParam(defaultValue = "2") int capacity, @RequestParam(defaultValue = "") List<String> languages,
                @RequestParam(defaultValue = "") List<String> topics, @AuthenticationPrincipal StaffMember me) {
        StaffMember member = member(id, me);
        var skills = new Skills(languages.stream().map(Language::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                topics.stream().filter(topic -> !topic.isBlank()).collect(Collectors.toSet()));
        personnel.helpsIn(member, Math.clamp(capacity, Staff.LEAST_AT_ONCE, Staff.MOST_AT_ONCE), skills, me);
        return Allowed.go(URI.create(StaffPage.ADDRESS));
    }

    /// They can no longer sign in.
    @PostMapping("/admin/staff/{id}/end")
    View destroy(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        StaffMember member = member(id, me);
        if (member.id().equals(me.id())) {
            throw new Refusal(AdminRefusal.NOT_YOURSELF);
        }
        personnel.stop(member, me);
        return Allowed.go(URI.create(StaffPage.ADDRESS));
    }

    /// They can sign in again, as before.
    @PostMapping("/admin/staff/{id}/return")
    View create(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        personnel.back(member(id, me), me);
        return Allowed.go(URI.create(StaffPage.ADDRESS));
    }

    /// @throws Refusal NOT_ALLOWED, NO_MEMBER
    private StaffMember member(String id, StaffMember me) {
        Allowed.staff(me);
        try {
            return staff.find(StaffId.of(id)).orElseThrow(() -> new Refusal(AdminRefusal.NO_MEMBER));
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(AdminRefusal.NO_MEMBER);
        }
    }
}
