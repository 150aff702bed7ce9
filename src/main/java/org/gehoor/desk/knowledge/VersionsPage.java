package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleVersion;
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

/// `/desk/knowledge/{id}/versions`: everything an article ever said, what changed between two, and an older one brought back.
@Controller
final class VersionsPage {

    private final Editor editor;
    private final Editing editing;
    private final Histories histories;
    private final Audit audit;
    private final Pages pages;

    VersionsPage(Editor editor, Editing editing, Histories histories, Audit audit, Pages pages) {
        this.editor = editor;
        this.editing = editing;
        this.histories = histories;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/desk/knowledge/{id}/versions")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Words words = pages.words(request);
        return pages.show("desk/knowledge/versions", histories.of(editor.get(id), words));
    }

    @GetMapping("/desk/knowledge/{id}/versions/difference")
    View difference(@PathVariable String id, @RequestParam int from, @RequestParam int to, @AuthenticationPrincipal StaffMember me,
                    HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        return compared(HttpStatus.OK, editor.get(id), from, to, me, Faults.none(), request);
    }

    /// Brings an older version back as a new one: in use when the reader may check and the article is in use, else to be checked.
    @PostMapping("/desk/knowledge/{id}/versions/{number}/restoring")
    View restore(@PathVariable String id, @PathVariable int number, @RequestParam int seen, @AuthenticationPrincipal StaffMember me,
                 HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        audit.record(me.id(), "article restored", "article:" + article.id());
        var outcome = editing.restore(article.id(), seen, number, words.say("knowledge.restored", "number", Integer.toString(number)),
                fate(article, me, words), me.id());
        return ended(article, outcome);
    }

    /// What was proposed is in use.
    @PostMapping("/desk/knowledge/{id}/proposal/acceptance")
    View accept(@PathVariable String id, @RequestParam int seen, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        audit.record(me.id(), "article checked", "article:" + article.id());
        ArticleVersion proposed = histories.get(article, seen);
        var later = new Article.Care(Optional.empty(), Optional.of(editor.today(words).plusMonths(Editor.MONTHS_UNTIL_REVIEW)), article.owner());
        return ended(article, editing.write(article.id(), seen, new Editing.Entry(proposed.wording(), "", Optional.of(later)),
                new Editing.Fate.Checked(editor.today(words)), me.id()));
    }

    /// What was proposed is not taken over.
    @PostMapping("/desk/knowledge/{id}/proposal/refusal")
    View refuse(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal StaffMember me,
                HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        if (why.isBlank() || why.length() > 300) {
            return compared(HttpStatus.UNPROCESSABLE_CONTENT, article, article.version(), seen, me,
                    Faults.none().with("why", words.say("refusal.knowledge.no_reason")), request);
        }
        audit.record(me.id(), "article proposal refused", "article:" + article.id());
        return switch (editing.refuse(article.id(), seen, why.strip(), me.id())) {
            case Editing.Outcome.Overtaken _ -> Going.to(KnowledgePage.address(article.id()) + "/versions");
            case Editing.Outcome.Kept _, Editing.Outcome.Proposed _ -> Going.to(KnowledgePage.address(article.id()) + "?kept=refused");
        };
    }

    private View compared(HttpStatusCode status, Article article, int from, int to, StaffMember me, Faults faults, HttpServletRequest request) {
        Words words = pages.words(request);
        boolean decides = Allowed.may(me, Permission.CHECK_KNOWLEDGE) && article.state() == Article.State.CHECKED;
        return pages.show(status, "desk/knowledge/difference", histories.difference(article, from, to,
                decides, Allowed.may(me, Permission.WRITE_KNOWLEDGE) && article.state() != Article.State.ARCHIVED, faults, words));
    }

    private Editing.Fate fate(Article article, StaffMember me, Words words) {
        if (article.state() == Article.State.DRAFT) {
            return new Editing.Fate.Draft();
        }
        return article.state() == Article.State.CHECKED && Allowed.may(me, Permission.CHECK_KNOWLEDGE)
                ? new Editing.Fate.Checked(editor.today(words)) : new Editing.Fate.Unchecked();
    }

    /// Who was overtaken sees what there is now.
    private static View ended(Article article, Editing.Outcome outcome) {
        String href = KnowledgePage.address(article.id());
        return Going.to(switch (outcome) {
            case Editing.Outcome.Kept _ -> href + "?kept=" + (article.state() == Article.State.DRAFT ? "draft" : article.state() == Article.State.CHECKED
                    ? "checked" : "unchecked");
            case Editing.Outcome.Proposed _ -> href + "?kept=proposed";
            case Editing.Outcome.Overtaken _ -> href + "/versions";
        });
    }
}
