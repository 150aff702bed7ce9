package org.gehoor.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.help.Reading.Said;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `/help/{slug}`: one article, and whether it helped.
@Controller
final class ArticlePage {

    private static final int RELATED = 3;

    private final Pages pages;
    private final Articles articles;
    private final Staff staff;

    ArticlePage(Pages pages, Articles articles, Staff staff) {
        this.pages = pages;
        this.articles = articles;
        this.staff = staff;
    }

    @GetMapping("/help/{slug}")
    View show(@PathVariable String slug, @RequestParam(defaultValue = "") String said, HttpServletRequest request) {
        Article article = article(slug, request);
        Optional<Votes> votes = Optional.of(articles.votes(List.of(article.id())).get(article.id())).filter(Votes::enough);
        Optional<String> owner = article.owner().flatMap(staff::find).map(StaffMember::name);
        return pages.show("help/article", new Reading(article, owner, votes, related(article), said(said)));
    }

    @PostMapping("/help/{slug}/votes")
    View create(@PathVariable String slug, @RequestParam UUID once, @RequestParam boolean helped, HttpServletRequest request) {
        articles.helped(article(slug, request).id(), once, helped);
        return new RedirectView("/help/" + slug + "?said=" + (helped ? "yes" : "no") + "#was-it");
    }

    static boolean isForCustomers(Article article) {
        return article.isFor(Article.Audience.PUBLIC);
    }

    /// The article in the reader's language; when it was not written in that one, in another.
    private Article article(String slug, HttpServletRequest request) {
        return Stream.concat(Stream.of(pages.words(request).language()), Stream.of(Language.values()))
                .map(language -> articles.find(slug, language)).flatMap(Optional::stream).filter(ArticlePage::isForCustomers)
                .findFirst().orElseThrow(() -> new Refusal(HelpRefusal.NO_ARTICLE));
    }

    private List<Article> related(Article article) {
        return articles.search(article.title(), article.language(), Article.Audience.PUBLIC, RELATED + 1).stream().map(Passage::article)
                .filter(other -> !other.id().equals(article.id())).limit(RELATED).toList();
    }

    private static Said said(String said) {
        return switch (said) {
            case "yes" -> Said.HELPED;
            case "no" -> Said.NOT_HELPED;
            default -> Said.NOTHING;
        };
    }
}
