package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes articles that are there, one step at a time. Every step belongs to somebody's piece of work.
final class Pen {

    private final JdbcClient db;
    private final Versions versions;
    private final Clock clock;

    Pen(JdbcClient db, Versions versions, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.clock = clock;
    }

    /// The article, which nobody else writes until this work is done.
    Optional<Article> hold(ArticleId id) {
        return db.sql("select * from article where id = :id for update").param("id", id.value()).query(Articles::article).optional();
    }

    /// Keeps one more version behind the newest.
    ArticleVersion keep(ArticleId article, int newest, Wording wording, Optional<StaffId> writer, String why, OptionalInt restores) {
        var version = new ArticleVersion(newest + 1, wording, clock.instant(), writer, why, restores);
        versions.add(article, version);
        return version;
    }

    /// Puts a version in the place of what the article said.
    ///
    /// @param checkedOn the day it was read through; empty keeps the day of before
    void use(ArticleId article, ArticleVersion version, Article.State state, Optional<LocalDate> checkedOn) {
        Wording said = version.wording();
        db.sql("""
                update article set version = :version, state = :state, topic = :topic, audience = :audience, title = :title, short = :answer,
                       questions = :questions, body = :body, checked_on = coalesce(:checkedOn, checked_on)
                 where id = :id
                """)
                .param("version", version.number()).param("state", state.code()).param("topic", said.topic())
                .param("audience", said.audience().code()).param("title", said.title()).param("answer", said.answer())
                .param("questions", said.lines()).param("body", said.body()).param("checkedOn", checkedOn.orElse(null), java.sql.Types.DATE)
                .param("id", article.value())
                .update();
    }

    void care(ArticleId article, Optional<StaffId> owner, Optional<LocalDate> reviewOn) {
        db.sql("update article set owner = :owner, review_on = :reviewOn where id = :id")
                .param("owner", owner.map(StaffId::value).orElse(null)).param("reviewOn", reviewOn.orElse(null)).param("id", article.value())
                .update();
    }

    void state(ArticleId article, Article.State state) {
        db.sql("update article set state = :state where id = :id").param("state", state.code()).param("id", article.value()).update();
    }

    /// Says that a translation has what this version of its source says.
    void follow(ArticleId article, ArticleId source, int version) {
        db.sql("update article set source = :source, source_version = :version where id = :id")
                .param("source", source.value()).param("version", version).param("id", article.value()).update();
    }

    /// Notes what became of it.
    void step(ArticleId article, ArticleStep.Kind kind, StaffId by, int version, String why) {
        db.sql("""
                insert into article_step (article, at, staff, kind, version, why) values (:article, :now, :staff, :kind, :version, :why)
                """)
                .param("article", article.value()).param("now", at(clock.instant())).param("staff", by.value()).param("kind", kind.code())
                .param("version", version).param("why", why)
                .update();
    }

    /// What became of it, newest first.
    List<ArticleStep> steps(ArticleId article) {
        return db.sql("select * from article_step where article = :article order by seq desc")
                .param("article", article.value())
                .query((row, _) -> new ArticleStep(ArticleStep.Kind.of(row.getString("kind")), instant(row, "at"),
                        Optional.ofNullable(uuidOrNull(row, "staff")).map(StaffId::new), row.getInt("version"), row.getString("why")))
                .list();
    }

    /// The translation's source and the version of it that it has.
    Optional<Source> source(ArticleId article) {
        return db.sql("select source, source_version from article where id = :id and source is not null").param("id", article.value())
                .query((row, _) -> new Source(new ArticleId(uuid(row, "source")), row.getInt("source_version"))).optional();
    }

    record Source(ArticleId article, int version) {}
}
