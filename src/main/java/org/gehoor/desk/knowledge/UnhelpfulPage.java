package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Unhelpful;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `/desk/knowledge/unhelpful`: articles that colleagues say are wrong, in which readers miss something, or that help too few.
@Controller
final class UnhelpfulPage {

    static final String ADDRESS = KnowledgePage.ADDRESS + "/unhelpful";
    private static final int MOST = 100;

    private final Helped helped;
    private final Shelves shelves;
    private final Pages pages;

    UnhelpfulPage(Helped helped, Shelves shelves, Pages pages) {
        this.helped = helped;
        this.shelves = shelves;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Words words = pages.words(request);
        List<UnhelpfulList.Row> rows = helped.remarks().unhelpful(MOST).stream().map(one -> row(one, words)).toList();
        return pages.show("desk/knowledge/unhelpful", new UnhelpfulList(shelves.at(ADDRESS, words), rows, Allowed.may(me, Permission.WRITE_KNOWLEDGE)));
    }

    /// Somebody read it and did what there was to do.
    @PostMapping(KnowledgePage.ADDRESS + "/remarks/{id}/end")
    View settle(@PathVariable UUID id, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        helped.remarks().settle(id, me.id());
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private UnhelpfulList.Row row(Unhelpful one, Words words) {
        String share = one.votes().enough() ? words.say("knowledge.using.helped", "share", words.outOf100(one.votes().helped(), one.votes().total())) : "";
        String owner = one.article().owner().flatMap(helped.staff()::find).map(StaffMember::name).orElse("");
        return new UnhelpfulList.Row(KnowledgePage.address(one.article().id()), one.article().title(), one.article().language().tag(), owner, share,
                helped.said(one.article().id(), words));
    }
}
