package org.gehoor.help;

import java.util.List;
import java.util.Optional;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// Finds an article for a customer, and makes it ready to be read.
final class Readings {

    private static final int RELATED = 3;

    private final Articles articles;
    private final Staff staff;

    Readings(Articles articles, Staff staff) {
        this.articles = articles;
        this.staff = staff;
    }

    /// The article in the language it was asked for in, else in the reader's; when it was not written in that one, in another.
    ///
    /// @throws Refusal NO_ARTICLE
    Article find(String slug, String in, Words words) {
        return articles.find(slug, Article.Audience.PUBLIC, Language.of(in).orElse(words.language()), words.language())
                .orElseThrow(() -> new Refusal(HelpRefusal.NO_ARTICLE));
    }

    Reading of(Article article, Reading.Reader reader, Words words) {
        Optional<Votes> votes = Optional.of(articles.votes(List.of(article.id())).get(article.id())).filter(Votes::enough);
        Optional<String> owner = article.owner().flatMap(staff::find).map(StaffMember::name);
        return new Reading(article, owner, votes, tongues(article, words), related(article), reader);
    }

    private Reading.Tongues tongues(Article article, Words words) {
        List<Language> all = articles.languages(article.slug(), Article.Audience.PUBLIC);
        Optional<String> missing = all.contains(words.language()) ? Optional.empty() : Optional.of(name(words.language(), words.language()));
        return new Reading.Tongues(missing, all.stream().filter(language -> language != article.language())
                .map(language -> new Reading.Tongue(language.tag(), name(language, language))).toList());
    }

    /// What a language is called in another one.
    static String name(Language language, Language in) {
        String name = language.in(in);
        return name.substring(0, 1).toUpperCase(in.locale()) + name.substring(1);
    }

    private List<Article> related(Article article) {
        return articles.search(article.title(), article.language(), Article.Audience.PUBLIC, RELATED + 1).stream().map(Passage::article)
                .filter(other -> !other.id().equals(article.id())).limit(RELATED).toList();
    }
}
