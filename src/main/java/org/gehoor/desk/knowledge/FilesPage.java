package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.files.Uploads;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.KnowledgeRefusal;
import org.gehoor.knowledge.Wording;
import org.gehoor.pages.Download;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/knowledge/{id}/files`: pictures and PDF files of an article. Adding one is a button of the editor, which keeps what was typed.
@Controller
final class FilesPage {

    private final Editor editor;
    private final ArticleFiles files;
    private final Audit audit;
    private final Pages pages;

    FilesPage(Editor editor, ArticleFiles files, Audit audit, Pages pages) {
        this.editor = editor;
        this.files = files;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/desk/knowledge/{id}/files/{name}")
    View show(@PathVariable String id, @PathVariable String name, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Article article = editor.get(id);
        ArticleFiles.Kept file = files.find(article.id(), name).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
        return file.isPicture() ? Download.picture(files.open(article.id(), name), file.size(), file.type())
                : Download.saved(files.open(article.id(), name), file.size(), file.type(), name);
    }

    /// Keeps a file and puts it at the end of what stands in the editor; the text itself is not kept yet.
    @PostMapping("/desk/knowledge/{id}/files")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String alt, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        Draft draft = Draft.read(request);
        try {
            Uploads sent = Uploads.of(request);
            sent.check();
            if (sent.isEmpty()) {
                return again(article, draft, Faults.none().with("files", words.say("knowledge.fault.file")), me, words);
            }
            audit.record(me.id(), "article file added", "article:" + article.id());
            ArticleFiles.Kept kept = files.add(article.id(), sent.files().getFirst(), alt, me.id());
            Draft more = draft.withBody((draft.body() + "\n\n" + kept.markdown()).stripLeading());
            return pages.show(EditorPage.TEMPLATE, editor.sheet(article, more, me,
                    new Editor.Beside(words.say("knowledge.file_added", "name", kept.name()), Faults.none(), false, Optional.empty()), words));
        } catch (Refusal refused) {
            String field = refused.code() == KnowledgeRefusal.NO_ALT ? "alt" : "files";
            return again(article, draft, Faults.none().with(field, words.say(refused.code().key(), refused.namesAndValues())), me, words);
        }
    }

    /// Takes one away that the text does not show.
    @PostMapping("/desk/knowledge/{id}/files/{name}/removal")
    View destroy(@PathVariable String id, @PathVariable String name, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Article article = editor.get(id);
        Words words = pages.words(request);
        if (Wording.of(article).files().contains(name)) {
            return again(article, Draft.read(request), Faults.none().with("files", words.say("knowledge.fault.file_used", "name", name)), me, words);
        }
        audit.record(me.id(), "article file removed", "article:" + article.id());
        files.remove(article.id(), name);
        return pages.show(EditorPage.TEMPLATE, editor.sheet(article, Draft.read(request), me,
                new Editor.Beside(words.say("knowledge.file_removed", "name", name), Faults.none(), false, Optional.empty()), words));
    }

    private View again(Article article, Draft draft, Faults faults, StaffMember me, Words words) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, EditorPage.TEMPLATE, editor.sheet(article, draft, me, Editor.Beside.faults(faults), words));
    }
}
