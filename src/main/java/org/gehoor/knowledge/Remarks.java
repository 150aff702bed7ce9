package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.redaction.Cleared;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is said of articles and nobody settled yet. A reader's words are kept only after they passed the gate, and with a bound for each article.
public final class Remarks {

    private static final int MOST_OF_READERS = 200;

    private final JdbcClient db;
    private final Clock clock;

    Remarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A reader says what is missing. The same `once` says it once, and nothing is kept of nothing.
    public void missing(ArticleId article, UUID once, Cleared words) {
        add(once, article, "missing", cut(words.words()), null);
    }

    /// A colleague says that it is wrong, and why: it is to be read through from today on.
    public void wrong(ArticleId article, String why, StaffId author) {
        add(UuidV7.at(clock.instant()), article, "wrong", cut(why), author);
        db.sql("update article set review_on = least(coalesce(review_on, :today), :today) where id = :id")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).param("id", article.value()).update();
    }

    private void add(UUID id, ArticleId article, String kind, String words, @Nullable StaffId author) {
        db.sql("""
                insert into article_remark (id, article, kind, words, author, at)
                select :id, :article, :kind, :words, cast(:author as uuid), :now
                 where :words <> ''
                   and (:kind = 'wrong' or (select count(*) from article_remark where article = :article and kind = 'missing' and settled_at is null) < :most)
                on conflict (id) do nothing
                """)
                .param("id", id).param("article", article.value()).param("kind", kind).param("words", words)
                .param("author", author == null ? null : author.value()).param("now", at(clock.instant())).param("most", MOST_OF_READERS)
                .update();
    }

    /// What is said of an article and not settled, the newest first.
    public List<Remark> of(ArticleId article) {
        return db.sql("select * from article_remark where article = :article and settled_at is null order by at desc, id desc")
                .param("article", article.value()).query(Remarks::remark).list();
    }

    /// Somebody read it and did what there was to do.
    public void settle(UUID remark, StaffId by) {
        db.sql("update article_remark set settled_at = :now, settled_by = :by where id = :id and settled_at is null")
                .param("now", at(clock.instant())).param("by", by.value()).param("id", remark).update();
    }

    /// Articles that colleagues or readers say something of, and those that help too few, those with the most to say first.
    public List<Unhelpful> unhelpful(int most) {
        return db.sql("""
                select article.*, coalesce(said.wrong, 0) as wrong, coalesce(said.missing, 0) as missing,
                       coalesce(vote.helped, 0) as helped, coalesce(vote.total, 0) as total
                  from article
                  left join (select article, count(*) filter (where kind = 'wrong') as wrong, count(*) filter (where kind = 'missing') as missing
                               from article_remark where settled_at is null group by article) said on said.article = article.id
                  left join (select article, count(*) filter (where helped) as helped, count(*) as total
                               from article_vote group by article) vote on vote.article = article.id
                 where article.state <> 'archived'
                   and (said.article is not null or vote.total >= :enough and vote.helped * 100 < vote.total * :few)
                 order by wrong desc, missing desc, helped * 1.0 / greatest(total, 1), title
                 limit :most
                """)
                .param("enough", Votes.ENOUGH).param("few", Unhelpful.FEW).param("most", most)
                .query((row, number) -> new Unhelpful(Articles.article(row, number), row.getLong("wrong"), row.getLong("missing"),
                        new Votes(row.getLong("helped"), row.getLong("total")))).list();
    }

    private static String cut(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}\\s]+", " ").strip();
        int most = Math.min(line.length(), Remark.MOST);
        return line.substring(0, most < line.length() && Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most).strip();
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(uuid(row, "id"), new ArticleId(uuid(row, "article")), row.getString("words"),
                Optional.ofNullable(uuidOrNull(row, "author")).map(StaffId::new), instant(row, "at"));
    }
}
