package org.gehoor.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds what was said before there was an index, the latest conversations first. Where it has come is written down with each conversation,
/// so it goes on after a restart. When the forms of words or the key have changed, everything is forgotten and added anew.
final class Backfill {

    private static final int BATCH = 200;

    private final JdbcClient db;
    private final Index index;
    private final Conversations conversations;
    private final Timelines timelines;
    private final Work work;
    private final String form;

    Backfill(JdbcClient db, Index index, Rooms rooms, String key) {
        this.db = db;
        this.index = index;
        this.conversations = rooms.conversations();
        this.timelines = rooms.timelines();
        this.work = rooms.work();
        this.form = Forms.NAME + "/" + key;
    }

    /// What it works with.
    record Rooms(Conversations conversations, Timelines timelines, Work work) {}

    private record Reached(Optional<ConversationId> conversation, boolean done) {}

    /// Adds a batch of conversations.
    ///
    /// @return whether there is more to do
    boolean go() {
        Reached reached = work.whole(() -> reached().orElseGet(this::beginAnew));
        if (reached.done()) {
            return false;
        }
        List<ConversationId> next = conversations.begunBefore(reached.conversation(), BATCH);
        for (ConversationId id : next) {
            work.whole(() -> add(id));
        }
        if (next.size() < BATCH) {
            work.whole(() -> db.sql("update search_backfill set done = true where form = :form").param("form", form).update() == 1);
        }
        return next.size() == BATCH;
    }

    private void add(ConversationId id) {
        index.lock(id);
        timelines.of(id).forEach(entry -> index.addOlder(id, entry));
        db.sql("update search_backfill set conversation = :id where form = :form").param("id", id.value()).param("form", form).update();
    }

    private Optional<Reached> reached() {
        return db.sql("select conversation, done from search_backfill where form = :form").param("form", form)
                .query((row, _) -> new Reached(Optional.ofNullable(row.getObject("conversation", UUID.class)).map(ConversationId::new),
                        row.getBoolean("done")))
                .optional();
    }

    private Reached beginAnew() {
        if (db.sql("delete from search_backfill").update() > 0) {
            db.sql("delete from search_entry").update();
        }
        db.sql("insert into search_backfill (form) values (:form)").param("form", form).update();
        return new Reached(Optional.empty(), false);
    }
}
