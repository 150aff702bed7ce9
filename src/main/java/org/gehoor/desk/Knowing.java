package org.gehoor.desk;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// Articles beside a conversation: what a machine suggests, what a colleague searches for, and what of it may be said to a customer.
final class Knowing {

    private static final int MOST_FOUND = 6;
    private static final int LONGEST_QUESTION = 300;

    private final Articles articles;
    private final Suggested suggested;
    private final URI publicUrl;

    Knowing(Articles articles, Suggested suggested, URI publicUrl) {
        this.articles = articles;
        this.suggested = suggested;
        this.publicUrl = publicUrl;
    }

    /// What a machine suggests; empty when there is none, or it is silent.
    List<Side.Article> suggested(String question, Conversation one, Words words) {
        return shown(suggested.articles(question, one.language()).stream().flatMap(source -> named(source, one.language()).stream()).toList(), one, words);
    }

    /// The article that a machine named, in the language it named it in.
    private Optional<Article> named(Entry.Source source, Language language) {
        return Stream.concat(Stream.of(language), Stream.of(Language.values())).flatMap(tongue -> articles.find(source.slug(), tongue).stream())
                .filter(article -> article.title().equals(source.title()) && article.isFor(Article.Audience.STAFF)).findFirst();
    }

    /// What a colleague searches for, in the language of the conversation and then in theirs.
    List<Side.Article> found(String typed, Conversation one, Words words) {
        String question = typed.substring(0, Math.min(typed.length(), LONGEST_QUESTION));
        return shown(Stream.of(one.language(), words.language()).distinct()
                .flatMap(language -> articles.search(question, language, Article.Audience.STAFF, MOST_FOUND).stream())
                .map(Passage::article).limit(MOST_FOUND).toList(), one, words);
    }

    private List<Side.Article> shown(Collection<Article> found, Conversation one, Words words) {
        Map<ArticleId, Votes> votes = articles.votes(found.stream().map(Article::id).toList());
        return found.stream().map(article -> shown(article, votes.get(article.id()), one, words)).toList();
    }

    private static Side.Article shown(Article article, Votes votes, Conversation one, Words words) {
        String state = article.care().checkedOn().filter(_ -> article.state() == Article.State.CHECKED)
                .map(day -> words.say("desk.side.checked", "day", words.day(day))).orElseGet(() -> words.say("desk.using.unchecked"));
        String helped = votes.enough() ? ", " + words.say("desk.using.helped", "helped", Long.toString(votes.helped()), "total", Long.toString(votes.total())) : "";
        String only = article.audience() == Article.Audience.STAFF ? ", " + words.say("desk.using.staff_only") : "";
        return new Side.Article(article.id().toString(), article.title(), Address.of(one.id()) + "/articles/" + article.id(), state + helped + only, mayBeLinked(article),
                article.language() == words.language() ? null : article.language().tag());
    }

    /// One that colleagues may read.
    Optional<Article> find(String id) {
        try {
            return articles.find(ArticleId.of(id)).filter(article -> article.isFor(Article.Audience.STAFF));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Whether a customer may be pointed to it: never to what is for colleagues, or nobody checked.
    static boolean mayBeLinked(Article article) {
        return article.isFor(Article.Audience.PUBLIC);
    }

    /// What is written already, and below it the short answer and where the rest stands.
    ///
    /// @param theirs in the customer's language
    String linked(String written, Article article, Words theirs) {
        String link = theirs.say("desk.using.link", "answer", article.answer(), "address", publicUrl.resolve("/help/" + article.slug()).toString());
        return written.isBlank() ? link : written.stripTrailing() + "\n\n" + link;
    }
}
