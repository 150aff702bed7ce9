package org.gehoor.desk.knowledge;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Catalogue;
import org.gehoor.knowledge.Editing;
import org.gehoor.knowledge.Translations;
import org.gehoor.knowledge.Versions;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Names the beans of these pages.
@Configuration(proxyBeanMethods = false)
@Import(KnowledgeUsing.class)
class KnowledgeDeskRoom {

    @Bean
    Shelves knowledgeShelves(Catalogue catalogue, Shelves.Using using, Clock clock) {
        return new Shelves(catalogue, using, clock);
    }

    @Bean
    KnowledgePage knowledgePage(Articles articles, Catalogue catalogue, Shelves shelves, Staff staff, Pages pages) {
        return new KnowledgePage(new KnowledgePage.Known(articles, catalogue, staff), shelves, pages);
    }

    @Bean
    Editor knowledgeEditor(Editor.Known known, Shelves shelves, Helped helped) {
        return new Editor(known, shelves, new Tongues(), helped);
    }

    @Bean
    Editor.Known knowledgeKnown(Articles articles, Versions versions, Translations translations, ArticleFiles files, Staff staff) {
        return new Editor.Known(articles, versions, translations, files, staff);
    }

    @Bean
    EditorPage knowledgeEditorPage(Editor editor, Pages pages, Clock clock) {
        return new EditorPage(editor, pages, clock);
    }

    @Bean
    SavingPage knowledgeSavingPage(Editor editor, Editing editing, Audit audit, Pages pages) {
        return new SavingPage(editor, editing, audit, pages);
    }

    @Bean
    FilesPage knowledgeFilesPage(Editor editor, ArticleFiles files, Audit audit, Pages pages) {
        return new FilesPage(editor, files, audit, pages);
    }

    @Bean
    VersionsPage knowledgeVersionsPage(Editor editor, Editing editing, Histories histories, Audit audit, Pages pages) {
        return new VersionsPage(editor, editing, histories, audit, pages);
    }

    @Bean
    Histories knowledgeHistories(Versions versions, Editing editing, Editor editor, Shelves shelves, Staff staff) {
        return new Histories(versions, editing, editor, shelves, staff);
    }

    @Bean
    ArchivePage knowledgeArchivePage(Editor editor, Editing editing, Shelves shelves, Audit audit, Pages pages) {
        return new ArchivePage(editor, editing, shelves, audit, pages);
    }
}
