package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Editing;
import org.gehoor.knowledge.KnowledgeRefusal;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Keeps what stands in the editor: as a draft, to be checked, or in use.
@Controller
final class SavingPage {

    private final Editor editor;
    private final Editing editing;
    private final Audit audit;
    private final Pages pages;

    SavingPage(Editor editor, Editing editing, Audit audit, Pages pages) {
        this.editor = editor;
        this.editing = editing;
        this.audit = audit;
        this.pages = pages;
    }

    /// Begins an article.
    @PostMapping(KnowledgePage.ADDRESS)
    View create(@RequestParam(defaultValue = "") String state, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return begin(state.equals("draft") ? new Editing.Fate.Draft() : new Editing.Fate.Unchecked(), me, request);
    }

    /// Begins one that is right at once.
    @PostMapping("/desk/knowledge/check")
    View createChecked(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        return begin(checked(pages.words(request)), me, request);
    }

    /// Keeps a version.
    @PostMapping("/desk/knowledge/{id}/versions")
    View update(@PathVariable String id, @RequestParam(defaultValue = "") String state, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return write(id, state.equals("draft") ? new Editing.Fate.Draft() : new Editing.Fate.Unchecked(), me, request);
    }

    /// Keeps it and says that it is right.
    @PostMapping("/desk/knowledge/{id}/check")
    View check(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.CHECK_KNOWLEDGE);
        return write(id, checked(pages.words(request)), me, request);
    }

    private View begin(Editing.Fate fate, StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Words words = pages.words(request);
        Draft draft = Draft.read(request);
        Faults faults = draft.faults(fate instanceof Editing.Fate.Checked, editor.today(words), words);
        if (!faults.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, EditorPage.TEMPLATE, editor.fresh(draft, me, Editor.Beside.faults(faults), words));
        }
        ArticleId id = id(draft);
        audit.record(me.id(), deed(fate), "article:" + id);
        ArticleId begun = editing.begin(id, draft.in(), editor.source(draft).map(Article::id),
                new Editing.Entry(draft.wording(words), draft.why(), Optional.of(care(draft, fate, words))), fate, me.id());
        return Going.to(KnowledgePage.address(begun) + "?kept=" + kept(fate));
    }

    private View write(String id, Editing.Fate fate, StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        Draft draft = Draft.read(request);
        Faults faults = draft.faults(fate instanceof Editing.Fate.Checked, editor.today(words), words);
        if (!faults.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, EditorPage.TEMPLATE, editor.sheet(article, draft, me, Editor.Beside.faults(faults), words));
        }
        boolean caring = Allowed.may(me, Permission.CHECK_KNOWLEDGE) || article.state() != Article.State.CHECKED;
        audit.record(me.id(), deed(fate), "article:" + article.id());
        var outcome = editing.write(article.id(), draft.seen(), new Editing.Entry(draft.wording(words), draft.why(),
                caring ? Optional.of(care(draft, fate, words)) : Optional.empty()), fate, me.id());
        return switch (outcome) {
            case Editing.Outcome.Overtaken(var latest) -> pages.show(HttpStatus.CONFLICT, EditorPage.TEMPLATE, editor.sheet(article,
                    draft.after(latest.number()), me, new Editor.Beside("", Faults.none(), false, Optional.of(editor.clash(latest, draft, words))), words));
            case Editing.Outcome.Kept(_) -> done(article, draft, kept(fate));
            case Editing.Outcome.Proposed(_) -> done(article, draft, "proposed");
        };
    }

    private View done(Article article, Draft draft, String kept) {
        if (draft.follows().matches("\\d{1,6}")) {
            editing.follows(article.id(), Integer.parseInt(draft.follows()));
        }
        return Going.to(KnowledgePage.address(article.id()) + "?kept=" + kept);
    }

    /// How it is to be looked after; what is put in use without a day is read again after some months.
    private Article.Care care(Draft draft, Editing.Fate fate, Words words) {
        Article.Care care = editor.care(draft);
        LocalDate later = editor.today(words).plusMonths(Editor.MONTHS_UNTIL_REVIEW);
        return fate instanceof Editing.Fate.Checked ? new Article.Care(care.checkedOn(), care.reviewOn().or(() -> Optional.of(later)), care.owner()) : care;
    }

    private Editing.Fate checked(Words words) {
        return new Editing.Fate.Checked(editor.today(words));
    }

    private static String kept(Editing.Fate fate) {
        return switch (fate) {
            case Editing.Fate.Draft() -> "draft";
            case Editing.Fate.Unchecked() -> "unchecked";
            case Editing.Fate.Checked(_) -> "checked";
        };
    }

    private static String deed(Editing.Fate fate) {
        return fate instanceof Editing.Fate.Checked ? "article checked" : "article written";
    }

    private static ArticleId id(Draft draft) {
        try {
            return new ArticleId(UUID.fromString(draft.id()));
        } catch (IllegalArgumentException noId) {
            throw new Refusal(KnowledgeRefusal.NOT_FOUND);
        }
    }
}
