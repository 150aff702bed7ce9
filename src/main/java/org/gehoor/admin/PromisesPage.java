package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.gehoor.access.Audit;
import org.gehoor.db.Work;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.profile.Matter;
import org.gehoor.profile.OwnTerms;
import org.gehoor.profile.ProfileRefusal;
import org.gehoor.profile.Profiles;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.LineId;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/admin/promises`: which profiles of law apply, our own terms beside them, and what kind of matter people bring to each line.
@Controller
final class PromisesPage {

    static final String ADDRESS = "/admin/promises";

    private final PromiseSheets sheets;
    private final Chosen chosen;
    private final Work work;
    private final Audit audit;
    private final Pages pages;

    PromisesPage(PromiseSheets sheets, Chosen chosen, Work work, Audit audit, Pages pages) {
        this.sheets = sheets;
        this.chosen = chosen;
        this.work = work;
        this.audit = audit;
        this.pages = pages;
    }

    /// Where a choice is kept, and for which lines.
    record Chosen(Profiles profiles, Lines lines) {}

    @GetMapping(ADDRESS)
    View show(@RequestParam(defaultValue = "false") boolean saved, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.channels(me);
        return pages.show("admin/promises", sheets.sheet(sheets.held(), Faults.none(), saved, pages.words(request)));
    }

    @PostMapping(ADDRESS)
    View update(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.channels(me);
        PromiseForm form = PromiseForm.of(request);
        try {
            work.whole(() -> save(form, me));
            return Allowed.go(URI.create(ADDRESS + "?saved=true"));
        } catch (Refusal refused) {
            if (!(refused.code() instanceof ProfileRefusal)) {
                throw refused;
            }
            Words words = pages.words(request);
            Faults faults = Faults.none().with(PromiseForm.fieldOf(refused), words.say(refused.code().key(), refused.namesAndValues()));
            return pages.show(refused.code().kind().status(), "admin/promises", sheets.sheet(form, faults, false, words));
        }
    }

    private void save(PromiseForm form, StaffMember me) {
        OwnTerms own = form.own();
        audit.record(me.id(), "promises changed", "promises:%s chat=%d written=%d/%s".formatted(String.join(",", form.profiles()), own.chatMinutes(),
                own.writtenDays(), own.writtenUntil()));
        chosen.profiles().choose(form.profiles(), own);
        Map<LineId, Matter> before = chosen.profiles().matters();
        for (Line line : chosen.lines().list()) {
            form.matter(line).filter(matter -> matter != before.getOrDefault(line.id(), Matter.OTHER)).ifPresent(matter -> {
                audit.record(me.id(), "matter of line changed", "line:" + line.id() + " " + matter.code());
                chosen.profiles().about(line.id(), matter);
            });
        }
    }
}
