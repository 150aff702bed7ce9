package org.gehoor.help;

import java.util.Optional;
import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.Articles;
import org.gehoor.pages.Download;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ArticleId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/help/files/{id}/{name}`: a picture or a PDF of an article that customers read. For any other article it does not exist.
@Controller
final class ArticleFilesPage {

    private final Articles articles;
    private final ArticleFiles files;

    ArticleFilesPage(Articles articles, ArticleFiles files) {
        this.articles = articles;
        this.files = files;
    }

    @GetMapping("/help/files/{id}/{name}")
    View show(@PathVariable String id, @PathVariable String name) {
        ArticleId article = id(id).flatMap(articles::find).filter(HelpPage::isForCustomers)
                .orElseThrow(() -> new Refusal(HelpRefusal.NO_ARTICLE)).id();
        ArticleFiles.Kept file = files.find(article, name).orElseThrow(() -> new Refusal(HelpRefusal.NO_ARTICLE));
        return file.isPicture() ? Download.picture(files.open(article, name), file.size(), file.type())
                : Download.saved(files.open(article, name), file.size(), file.type(), name);
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(ArticleId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
