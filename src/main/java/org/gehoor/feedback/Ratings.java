package org.gehoor.feedback;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All ratings: one for each time a conversation was closed.
public final class Ratings {

    private final JdbcClient db;
    private final Work work;
    private final Conversations conversations;
    private final Exchange exchange;
    private final Clock clock;

    Ratings(JdbcClient db, Work work, Conversations conversations, Exchange exchange, Clock clock) {
        this.db = db;
        this.work = work;
        this.conversations = conversations;
        this.exchange = exchange;
        this.clock = clock;
    }

    /// Rates the latest closing; a second rating of the same closing is not counted.
    ///
    /// @return whether it was counted
    public boolean rate(ConversationId id, Author.Customer customer, Rating rating) {
        return work.whole(() -> {
            Conversation conversation = conversations.get(id);
            if (rating.isEmpty() || !(conversation.turn() instanceof Turn.Closed closed)) {
                return false;
            }
            int fresh = db.sql("""
                    insert into rating (conversation, at, solved, grade, closing) values (:id, :now, :solved, :grade, :closing)
                    on conflict do nothing
                    """)
                    .param("id", id.value()).param("now", at(clock.instant()))
                    .param("solved", rating.solved().map(Rating.Solved::code).orElse(null))
                    .param("grade", rating.grade().orElse(null)).param("closing", closed.entry())
                    .update();
            if (fresh == 1) {
                record(id, customer, rating);
            }
            return fresh == 1;
        });
    }

    /// Whether the latest closing was rated.
    public boolean isRated(Conversation conversation) {
        return conversation.turn() instanceof Turn.Closed closed
                && db.sql("select exists (select from rating where conversation = :id and closing = :closing)")
                        .param("id", conversation.id().value()).param("closing", closed.entry())
                        .query(Boolean.class).single();
    }

    private void record(ConversationId id, Author.Customer customer, Rating rating) {
        var facts = new HashMap<String, String>();
        rating.solved().ifPresent(solved -> facts.put("solved", solved.code()));
        rating.grade().ifPresent(grade -> facts.put("grade", grade.toString()));
        exchange.record(id, "rated", customer, facts, rating.words().isBlank() ? Map.of() : Map.of("text", rating.words().strip()));
    }
}
