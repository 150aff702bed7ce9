package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.atOrNull;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which conversations go on in which others.
public final class Merges {

    private final JdbcClient db;
    private final Rows rows;

    Merges(JdbcClient db, Rows rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Where a conversation goes on: itself when it was not merged, else the last of the chain.
    public ConversationId current(ConversationId id) {
        return db.sql("""
                with recursive way as (
                  select cast(:id as uuid) as id, 0 as step
                  union all
                  select m.into_conversation, way.step + 1 from way join merged m on m.conversation = way.id and m.undone_at is null
                )
                select id from way order by step desc limit 1
                """)
                .param("id", id.value()).query(UUID.class).optional().map(ConversationId::new).orElse(id);
    }

    /// Where those of these go on that were merged.
    public Map<ConversationId, ConversationId> elsewhere(List<ConversationId> ids) {
        return db.sql("select conversation from merged where undone_at is null and conversation = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ConversationId::toString).toArray(String[]::new))
                .query(UUID.class).list().stream().map(ConversationId::new).collect(Collectors.toMap(Function.identity(), this::current));
    }

    /// Where a conversation goes on, and nobody merges or parts it until this work is done.
    public ConversationId lockCurrent(ConversationId id) {
        Work.mustBeWhole();
        ConversationId found = current(id);
        rows.lockAny(found);
        ConversationId now = current(found);
        return now.equals(found) ? found : lockCurrent(now);
    }

    /// That a conversation goes on in another; empty when it does not.
    public Optional<Merge> of(ConversationId id) {
        return db.sql("select * from merged where conversation = :id and undone_at is null")
                .param("id", id.value()).query(Merges::merge).optional();
    }

    /// The conversations that go on in this one, straight or by way of others, in the order in which they were merged.
    public List<Merge> into(ConversationId id) {
        return db.sql("""
                with recursive part as (
                  select m.* from merged m where m.into_conversation = :id and m.undone_at is null
                  union all
                  select m.* from part join merged m on m.into_conversation = part.conversation and m.undone_at is null
                )
                select * from part order by merged_at, id
                """)
                .param("id", id.value()).query(Merges::merge).list();
    }

    void begin(Merge merge) {
        Work.mustBeWhole();
        db.sql("""
                insert into merged (id, conversation, into_conversation, merged_by, merged_at, entry, first_word, need, promise, into_first_word)
                values (:id, :conversation, :into, :by, :at, :entry, :firstWord, :need, :promise, :intoFirstWord)
                """)
                .param("id", merge.id()).param("conversation", merge.conversation().value()).param("into", merge.into().value())
                .param("by", merge.by().value()).param("at", at(merge.at())).param("entry", merge.entry())
                .param("firstWord", atOrNull(merge.waited().map(Merge.Waited::firstWord).orElse(null)))
                .param("need", merge.waited().map(Merge.Waited::need).orElse("none"))
                .param("promise", merge.waited().map(waited -> waited.promise().value()).orElse(null), Types.OTHER)
                .param("intoFirstWord", at(merge.intoFirstWord()))
                .update();
    }

    void undo(Merge merge, StaffId by, Instant now) {
        Work.mustBeWhole();
        db.sql("update merged set undone_by = :by, undone_at = :now where id = :id and undone_at is null")
                .param("by", by.value()).param("now", at(now)).param("id", merge.id()).update();
        db.sql("""
                update merged set into_first_word = :own
                 where into_conversation = :into and undone_at is null and merged_at >= :at and into_first_word = :gone
                """)
                .param("own", at(merge.intoFirstWord())).param("into", merge.into().value()).param("at", at(merge.at()))
                .param("gone", atOrNull(merge.waited().map(Merge.Waited::firstWord).orElse(null)), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        Instant firstWord = instantOrNull(row, "first_word");
        return new Merge(uuid(row, "id"), new ConversationId(uuid(row, "conversation")), new ConversationId(uuid(row, "into_conversation")),
                new StaffId(uuid(row, "merged_by")), instant(row, "merged_at"), row.getLong("entry"),
                firstWord == null ? Optional.empty()
                        : Optional.of(new Merge.Waited(firstWord, row.getString("need"), new PromiseId(uuid(row, "promise")))),
                instant(row, "into_first_word"));
    }
}
