package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Editing;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/knowledge/{id}/archive`: an article is taken away, with the reason, or brought back.
@Controller
final class ArchivePage {

    private static final int LONGEST_WHY = 300;

    private final Editor editor;
    private final Editing editing;
    private final Shelves shelves;
    private final Audit audit;
    private final Pages pages;

    ArchivePage(Editor editor, Editing editing, Shelves shelves, Audit audit, Pages pages) {
        this.editor = editor;
        this.editing = editing;
        this.shelves = shelves;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/desk/knowledge/{id}/archive")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        return page(HttpStatus.OK, editor.get(id), "", Faults.none(), request);
    }

    @PostMapping("/desk/knowledge/{id}/archive")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        Article article = editor.get(id);
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, article, why,
                    Faults.none().with("why", pages.words(request).say("refusal.knowledge.no_reason")), request);
        }
        audit.record(me.id(), "article archived", "article:" + article.id());
        editing.archive(article.id(), why.strip(), me.id());
        return Going.to(KnowledgePage.address(article.id()));
    }

    @PostMapping("/desk/knowledge/{id}/archive/end")
    View destroy(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        Article article = editor.get(id);
        audit.record(me.id(), "article brought back", "article:" + article.id());
        editing.bringBack(article.id(), me.id());
        return Going.to(KnowledgePage.address(article.id()) + "?kept=back");
    }

    private View page(HttpStatusCode status, Article article, String why, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        return pages.show(status, "desk/knowledge/archive", new Archiving(shelves.aside(words), KnowledgePage.address(article.id()), article.title(),
                article.language().tag(), article.state() == Article.State.ARCHIVED, why, faults));
    }
}
