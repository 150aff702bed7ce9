package org.gehoor.knowledge;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Questions of customers that a person may write anew, for an article. Only where they stand is kept, and for a limited time.
public final class Questions {

    /// How long one waits.
    public static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient db;
    private final Clock clock;

    Questions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A colleague answered it with this article.
    void linked(ConversationId conversation, long entry, ArticleId article) {
        add(conversation, entry, Optional.of(article));
    }

    /// The computer had no answer, or none that helped.
    public void unanswered(ConversationId conversation, long entry) {
        add(conversation, entry, Optional.empty());
    }

    private void add(ConversationId conversation, long entry, Optional<ArticleId> article) {
        db.sql("""
                insert into waiting_question (id, conversation, entry, article, at) values (:id, :conversation, :entry, cast(:article as uuid), :now)
                on conflict (conversation, entry, article) do nothing
                """)
                .param("id", UuidV7.at(clock.instant())).param("conversation", conversation.value()).param("entry", entry)
                .param("article", article.map(ArticleId::value).orElse(null)).param("now", at(clock.instant()))
                .update();
    }

    /// Those that an article answered, or those that nothing did, the oldest first.
    public List<Question> list(boolean answered, int most) {
        return db.sql("select * from waiting_question where (article is not null) = :answered order by at, id limit :most")
                .param("answered", answered).param("most", most).query(Questions::question).list();
    }

    /// How many wait: those that an article answered, or those that nothing did.
    public long count(boolean answered) {
        return db.sql("select count(*) from waiting_question where (article is not null) = :answered").param("answered", answered)
                .query(Long.class).single();
    }

    /// One of them.
    public Optional<Question> find(UUID id) {
        return db.sql("select * from waiting_question where id = :id").param("id", id).query(Questions::question).optional();
    }

    /// It does not wait any more: it was written anew, or is of no use.
    public void settle(UUID id) {
        db.sql("delete from waiting_question where id = :id").param("id", id).update();
    }

    /// Forgets what waited long enough.
    void forget() {
        db.sql("delete from waiting_question where at < :before").param("before", at(clock.instant().minus(KEPT))).update();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(uuid(row, "id"), new ConversationId(uuid(row, "conversation")), row.getLong("entry"),
                Optional.ofNullable(uuidOrNull(row, "article")).map(ArticleId::new), instant(row, "at"));
    }
}
