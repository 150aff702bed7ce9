package org.gehoor.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Published articles: for a person those for colleagues too, for a machine those for the public.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class ArticleReading {

    private static final int MOST_FOUND = 50;

    private final Articles articles;
    private final Lists lists;

    ArticleReading(Articles articles, Lists lists) {
        this.articles = articles;
        this.lists = lists;
    }

    @Operation(id = "list_articles", scope = Scope.ARTICLES, permission = Permission.READ_KNOWLEDGE)
    @GetMapping("/articles")
    ResponseEntity<Shape.Articles> list(@RequestParam @Allowed({"nl", "en", "fr", "de"}) Optional<String> language, @RequestParam Optional<String> cursor,
                                        @RequestParam(defaultValue = Lists.USUAL) @Most(Lists.MOST) int limit, @AuthenticationPrincipal Holder holder) {
        Optional<Language> spoken = language(language);
        String list = Lists.name(holder, "articles", spoken);
        Optional<ArticleId> after = lists.id(list, cursor).map(ArticleId::new);
        Lists.Cut<Article> cut = lists.cut(list, Finding.limit(limit), most -> articles.published(spoken, audience(holder), after, most), one -> one.id().toString());
        return ResponseEntity.ok(new Shape.Articles(shapes(cut.items()), cut.more(),
                cut.more() ? cut.next() : Optional.empty()));
    }

    @Operation(id = "get_article", scope = Scope.ARTICLES, permission = Permission.READ_KNOWLEDGE)
    @GetMapping("/articles/{id}")
    ResponseEntity<Shape.Article> get(@PathVariable String id, @AuthenticationPrincipal Holder holder) {
        return Finding.id(id, ArticleId::new).flatMap(articles::find)
                .filter(article -> article.isFor(audience(holder)))
                .map(article -> ResponseEntity.ok(shapes(List.of(article)).getFirst()))
                .orElseThrow(() -> new Refusal(ApiRefusal.NOT_FOUND));
    }

    @Operation(id = "search_articles", scope = Scope.ARTICLES, permission = Permission.READ_KNOWLEDGE)
    @GetMapping("/search/articles")
    ResponseEntity<Shape.Passages> search(@RequestParam @Most(2_000) String text, @RequestParam @Allowed({"nl", "en", "fr", "de"}) String language,
                                          @RequestParam(defaultValue = "10") @Most(MOST_FOUND) int limit, @AuthenticationPrincipal Holder holder) {
        if (limit < 1 || limit > MOST_FOUND) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "limit");
        }
        if (text.isBlank() || text.length() > 2_000) {
            throw new Refusal(ApiRefusal.PARAMETER, "name", "text");
        }
        List<Passage> found = articles.search(text, language(Optional.of(language)).orElseThrow(), audience(holder), limit);
        List<Shape.Article> shapes = shapes(found.stream().map(Passage::article).toList());
        return ResponseEntity.ok(new Shape.Passages(IntStream.range(0, shapes.size()).mapToObj(one -> new Shape.Passage(shapes.get(one), found.get(one).quote())).toList()));
    }

    private static Optional<Language> language(Optional<String> tag) {
        String[] tags = Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new);
        return Finding.among("language", tag, tags).flatMap(Language::of);
    }

    private static Article.Audience audience(Holder holder) {
        return switch (holder) {
            case Holder.Person _ -> Article.Audience.STAFF;
            case Holder.Machine _ -> Article.Audience.PUBLIC;
        };
    }

    private List<Shape.Article> shapes(List<Article> some) {
        Map<ArticleId, Votes> votes = articles.votes(some.stream().map(Article::id).toList());
        return some.stream().map(one -> new Shape.Article(one.id().toString(), one.slug(), one.language().tag(), one.topic(), one.audience().code(), one.title(),
                one.answer(), one.questions(), one.body(), one.care().checkedOn(),
                Optional.of(votes.get(one.id())).filter(Votes::enough).map(said -> new Shape.Votes(said.helped(), said.total())))).toList();
    }
}
