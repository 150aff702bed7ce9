package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that articles ever said. Only added to.
public final class Versions {

    private final JdbcClient db;

    Versions(JdbcClient db) {
        this.db = db;
    }

    /// The versions of an article, newest first; so many at the most.
    public List<ArticleVersion> list(ArticleId article, int most) {
        return db.sql("select * from article_version where article = :article order by number desc limit :most")
                .param("article", article.value()).param("most", most)
                .query(Versions::version).list();
    }

    public Optional<ArticleVersion> find(ArticleId article, int number) {
        return db.sql("select * from article_version where article = :article and number = :number")
                .param("article", article.value()).param("number", number)
                .query(Versions::version).optional();
    }

    /// The newest, which may be one that is only proposed.
    ///
    /// @throws org.springframework.dao.EmptyResultDataAccessException when there is no such article
    public ArticleVersion latest(ArticleId article) {
        return db.sql("select * from article_version where article = :article order by number desc limit 1")
                .param("article", article.value())
                .query(Versions::version).single();
    }

    /// The newest that came from a file.
    Optional<ArticleVersion> latestFromAFile(ArticleId article) {
        return db.sql("select * from article_version where article = :article and writer is null order by number desc limit 1")
                .param("article", article.value())
                .query(Versions::version).optional();
    }

    /// Keeps one more.
    void add(ArticleId article, ArticleVersion version) {
        Wording said = version.wording();
        db.sql("""
                insert into article_version (article, number, written_at, writer, why, restores, topic, audience, title, short, questions, body)
                values (:article, :number, :writtenAt, :writer, :why, :restores, :topic, :audience, :title, :answer, :questions, :body)
                """)
                .param("article", article.value()).param("number", version.number()).param("writtenAt", at(version.writtenAt()))
                .param("writer", version.writer().map(StaffId::value).orElse(null)).param("why", version.why())
                .param("restores", version.restores().isPresent() ? version.restores().getAsInt() : null)
                .param("topic", said.topic()).param("audience", said.audience().code()).param("title", said.title())
                .param("answer", said.answer()).param("questions", said.lines()).param("body", said.body())
                .update();
    }

    private static ArticleVersion version(ResultSet row, int number) throws SQLException {
        var said = new Wording(row.getString("title"), row.getString("short"),
                row.getString("questions").lines().filter(line -> !line.isBlank()).toList(), row.getString("body"), row.getString("topic"),
                Article.Audience.of(row.getString("audience")));
        int restores = row.getInt("restores");
        OptionalInt restored = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(restores);
        Instant at = instant(row, "written_at");
        return new ArticleVersion(row.getInt("number"), said, at, Optional.ofNullable(uuidOrNull(row, "writer")).map(StaffId::new),
                row.getString("why"), restored);
    }
}
