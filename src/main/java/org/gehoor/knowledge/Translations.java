package org.gehoor.knowledge;

import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which languages an article is there in, and which of them lag behind.
public final class Translations {

    private final JdbcClient db;

    Translations(JdbcClient db) {
        this.db = db;
    }

    /// An article in one of its languages.
    ///
    /// @param version  the version in use
    /// @param source   what it was translated from; empty for the first one
    /// @param has      the version of the source that is in it; 0 without a source
    /// @param sourceAt the version of the source that is in use; 0 without a source
    public record Translation(ArticleId id, Language language, Article.State state, int version, Optional<ArticleId> source, int has, int sourceAt) {

        /// Whether its source was changed since.
        public boolean isBehind() {
            return has < sourceAt;
        }
    }

    /// All languages of the article with this slug.
    public List<Translation> list(String slug) {
        return db.sql("""
                select one.*, coalesce(one.source_version, 0) as has, coalesce(source.version, 0) as source_at
                  from article one left join article source on source.id = one.source
                 where one.slug = :slug order by one.id
                """)
                .param("slug", slug)
                .query((row, _) -> new Translation(new ArticleId(uuid(row, "id")), Language.of(row.getString("language")).orElseThrow(),
                        Article.State.of(row.getString("state")), row.getInt("version"),
                        Optional.ofNullable(uuidOrNull(row, "source")).map(ArticleId::new), row.getInt("has"), row.getInt("source_at")))
                .list();
    }
}
