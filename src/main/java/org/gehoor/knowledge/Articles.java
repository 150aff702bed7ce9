package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All articles.
public final class Articles {

    private final JdbcClient db;
    private final Search search;
    private final Clock clock;

    Articles(JdbcClient db, Search search, Clock clock) {
        this.db = db;
        this.search = search;
        this.clock = clock;
    }

    /// Adds an article as it stands in a file, with the version it is.
    ///
    /// An article of that name in another language is what it was translated from.
    public void add(Article article) {
        add(article, Optional.empty(), "");
    }

    /// Adds an article with the version it is: written by somebody, or from a file.
    void add(Article article, Optional<StaffId> writer, String why) {
        db.sql("""
                with source as (
                  select id, version from article where slug = :slug and language <> :language order by id limit 1
                ),
                added as (
                  insert into article (id, slug, language, topic, audience, state, title, short, questions, body, checked_on, review_on, owner, version,
                      source, source_version)
                  values (:id, :slug, :language, :topic, :audience, :state, :title, :answer, :questions, :body, :checkedOn, :reviewOn, :owner, :version,
                      (select id from source), (select version from source))
                  returning *
                )
                insert into article_version (article, number, written_at, writer, why, topic, audience, title, short, questions, body)
                select id, version, :now, :writer, :why, topic, audience, title, short, questions, body from added
                """)
                .param("id", article.id().value()).param("slug", article.slug()).param("language", article.language().tag())
                .param("topic", article.topic()).param("audience", article.audience().code()).param("state", article.state().code())
                .param("title", article.title()).param("answer", article.answer()).param("questions", String.join("\n", article.questions()))
                .param("body", article.body()).param("checkedOn", article.care().checkedOn().orElse(null))
                .param("reviewOn", article.care().reviewOn().orElse(null)).param("version", article.version())
                .param("owner", article.owner().map(StaffId::value).orElse(null))
                .param("now", at(clock.instant())).param("writer", writer.map(StaffId::value).orElse(null)).param("why", why)
                .update();
    }

    /// The article of this name in a language, in any state and for any reader: whoever shows it asks for whom it is.
    public Optional<Article> find(String slug, Language language) {
        return db.sql("select * from article where slug = :slug and language = :language")
                .param("slug", slug).param("language", language.tag())
                .query(Articles::article).optional();
    }

    /// One article, in any state and for any reader.
    public Optional<Article> find(ArticleId id) {
        return db.sql("select * from article where id = :id").param("id", id.value()).query(Articles::article).optional();
    }

    /// The article that bears this title in one of its languages.
    Optional<ArticleId> named(String slug, String title) {
        return db.sql("select id from article where slug = :slug and title = :title limit 1").param("slug", slug).param("title", title)
                .query(UUID.class).optional().map(ArticleId::new);
    }

    /// The article of this name that these readers may find, in the first of these languages that it is in, else in any other.
    public Optional<Article> find(String slug, Article.Audience audience, Language... first) {
        List<Article> all = all(slug, audience);
        return Stream.concat(Stream.of(first), Stream.of(Language.values()))
                .flatMap(language -> all.stream().filter(article -> article.language() == language)).findFirst();
    }

    /// The languages in which these readers may find it.
    public List<Language> languages(String slug, Article.Audience audience) {
        return all(slug, audience).stream().map(Article::language).toList();
    }

    private List<Article> all(String slug, Article.Audience audience) {
        return db.sql("select * from article where slug = :slug order by language").param("slug", slug).query(Articles::article).list().stream()
                .filter(article -> article.isFor(audience)).toList();
    }

    /// The next articles after one that these readers may find, by id; so many at the most.
    ///
    /// @param language  empty for every language
    /// @param audience  for whom: what is public is for everybody, what is for staff only for them
    public List<Article> published(Optional<Language> language, Article.Audience audience, Optional<ArticleId> after, int most) {
        return db.sql("""
                select * from article
                 where (state = 'checked' and audience = 'public' or :staff and state in ('checked', 'unchecked'))
                   and (cast(:language as text) is null or language = :language)
                   and (cast(:after as uuid) is null or id > :after)
                 order by id
                 limit :most
                """)
                .param("staff", audience == Article.Audience.STAFF).param("language", language.map(Language::tag).orElse(null))
                .param("after", after.map(ArticleId::value).orElse(null)).param("most", most)
                .query(Articles::article).list();
    }

    /// Everything in a language, by topic and title.
    public List<Article> list(Language language) {
        return db.sql("select * from article where language = :language order by topic, title")
                .param("language", language.tag())
                .query(Articles::article).list();
    }

    /// What articles say about these words, the best first; empty when nothing fits.
    ///
    /// @param audience for whom: what is public is for everybody, what is for staff only for them
    /// @param most     how many at the most
    public List<Passage> search(String words, Language language, Article.Audience audience, int most) {
        return search.nearest(words, language, audience, most);
    }

    /// A reader says whether an article helped. The same `once` counts once, and the last word counts.
    public void helped(ArticleId article, UUID once, boolean helped) {
        db.sql("""
                insert into article_vote (article, once, helped, at) values (:article, :once, :helped, :now)
                on conflict (article, once) do update set helped = excluded.helped, at = excluded.at
                """)
                .param("article", article.value()).param("once", once).param("helped", helped).param("now", at(clock.instant()))
                .update();
    }

    /// What readers said of these articles.
    public Map<ArticleId, Votes> votes(Collection<ArticleId> articles) {
        var votes = new HashMap<ArticleId, Votes>();
        articles.forEach(id -> votes.put(id, Votes.none()));
        db.sql("""
                select article, count(*) filter (where helped) as helped, count(*) as total
                  from article_vote where article = any(cast(:ids as uuid[])) group by article
                """)
                .param("ids", articles.stream().map(ArticleId::toString).toArray(String[]::new))
                .query((row, _) -> votes.put(new ArticleId(uuid(row, "article")), new Votes(row.getLong("helped"), row.getLong("total"))))
                .list();
        return votes;
    }

    static Article article(ResultSet row, int number) throws SQLException {
        return new Article(new ArticleId(uuid(row, "id")), row.getString("slug"), Language.of(row.getString("language")).orElseThrow(),
                row.getString("topic"), Article.Audience.of(row.getString("audience")), Article.State.of(row.getString("state")),
                row.getString("title"), row.getString("short"), row.getString("questions").lines().filter(line -> !line.isBlank()).toList(),
                row.getString("body"), new Article.Care(Optional.ofNullable(row.getObject("checked_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("review_on", LocalDate.class)), Optional.ofNullable(uuidOrNull(row, "owner")).map(StaffId::new)),
                row.getInt("version"));
    }
}
