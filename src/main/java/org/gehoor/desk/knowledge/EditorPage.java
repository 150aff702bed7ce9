package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.knowledge.Article;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/knowledge/new` and `/desk/knowledge/{id}`: one article, to be written or only read; and how it will be read.
@Controller
final class EditorPage {

    static final String TEMPLATE = "desk/knowledge/editor";

    private final Editor editor;
    private final Pages pages;
    private final Clock clock;

    EditorPage(Editor editor, Pages pages, Clock clock) {
        this.editor = editor;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/knowledge/new")
    View fresh(@RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String source, @AuthenticationPrincipal StaffMember me,
               HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Words words = pages.words(request);
        Optional<Article> original = source.isEmpty() ? Optional.empty() : Optional.of(editor.get(source));
        Draft draft = editor.begin(ArticleId.at(clock.instant()), original, Language.of(language).orElse(words.language()), me, words);
        return pages.show(TEMPLATE, editor.fresh(draft, me, Editor.Beside.nothing(), words));
    }

    @GetMapping("/desk/knowledge/{id}")
    View show(@PathVariable String id, @RequestParam(defaultValue = "") String kept, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Words words = pages.words(request);
        var beside = new Editor.Beside(said(kept, words), Faults.none(), false, Optional.empty());
        return pages.show(TEMPLATE, editor.sheet(editor.get(id), me, beside, words));
    }

    /// What stands in the fields, as customers will see it. Nothing is kept.
    @PostMapping({"/desk/knowledge/preview", "/desk/knowledge/{id}/preview"})
    View preview(@PathVariable Optional<String> id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Words words = pages.words(request);
        Draft draft = Draft.read(request);
        var beside = new Editor.Beside("", Faults.none(), true, Optional.empty());
        return pages.show(TEMPLATE, id.map(one -> editor.sheet(editor.get(one), draft, me, beside, words))
                .orElseGet(() -> editor.fresh(draft, me, beside, words)));
    }

    private static String said(String kept, Words words) {
        return switch (kept) {
            case "draft" -> words.say("knowledge.kept_draft");
            case "unchecked" -> words.say("knowledge.kept_unchecked");
            case "checked" -> words.say("knowledge.kept_checked");
            case "proposed" -> words.say("knowledge.kept_proposed");
            case "refused" -> words.say("knowledge.kept_refused");
            case "back" -> words.say("knowledge.kept_back");
            default -> "";
        };
    }
}
