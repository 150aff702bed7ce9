package org.gehoor.letters;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.atOrNull;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.StreamKey;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Answers that are not said yet, as rows sealed with the keys of their conversations. Their files are kept where all files are, beside no entry.
final class LeavingRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Ledger ledger;
    private final Files files;

    LeavingRows(JdbcClient db, Ledger ledger, Files files) {
        this.db = db;
        this.ledger = ledger;
        this.files = files;
    }

    void insert(Leaving leaving, long said) {
        byte[] words = key(leaving.conversation()).orElseThrow(() -> new IllegalStateException("conversation " + leaving.conversation() + " was erased"))
                .close(JSON.writeValueAsBytes(leaving.plan()), context(leaving.id()));
        db.sql("""
                insert into leaving (id, conversation, staff, sealed, said, made_at, leaves_at, state)
                values (:id, :conversation, :staff, :sealed, :said, :made, :leaves, :state)
                """)
                .param("id", leaving.id()).param("conversation", leaving.conversation().value()).param("staff", leaving.by().value())
                .param("sealed", words).param("said", said).param("made", at(leaving.madeAt()))
                .param("leaves", atOrNull(leaving.leavesAt().orElse(null)), Types.TIMESTAMP_WITH_TIMEZONE).param("state", code(leaving.state()))
                .update();
    }

    Optional<Leaving> lock(ConversationId conversation, StaffId by) {
        return db.sql("select * from leaving where conversation = :conversation and staff = :staff for update")
                .param("conversation", conversation.value()).param("staff", by.value()).query(this::leaving).optional().flatMap(one -> one);
    }

    Optional<Leaving> find(ConversationId conversation, StaffId by) {
        return list(conversation).stream().filter(one -> one.by().equals(by)).findFirst();
    }

    List<Leaving> list(ConversationId conversation) {
        return db.sql("select * from leaving where conversation = :conversation order by made_at").param("conversation", conversation.value())
                .query(this::leaving).list().stream().flatMap(Optional::stream).toList();
    }

    /// The next that leaves by itself, in nobody else's reach.
    Optional<Leaving> takeDue(Instant now) {
        return db.sql("select * from leaving where state = 'leaving' and leaves_at <= :now order by leaves_at limit 1 for update skip locked")
                .param("now", at(now)).query(this::leaving).optional().flatMap(one -> one);
    }

    /// The number of the last line that its writer can have seen.
    long said(Leaving leaving) {
        return db.sql("select said from leaving where id = :id").param("id", leaving.id()).query(Long.class).single();
    }

    void put(Leaving leaving, Leaving.State state) {
        db.sql("update leaving set state = :state, leaves_at = null where id = :id").param("state", code(state)).param("id", leaving.id()).update();
    }

    void delete(Leaving leaving) {
        db.sql("delete from leaving where id = :id").param("id", leaving.id()).update();
    }

    void erase(ConversationId conversation) {
        db.sql("delete from leaving where conversation = :conversation").param("conversation", conversation.value()).update();
    }

    private Optional<Leaving> leaving(ResultSet row, int number) throws SQLException {
        UUID id = uuid(row, "id");
        var conversation = new ConversationId(uuid(row, "conversation"));
        byte[] sealed = row.getBytes("sealed");
        var by = new StaffId(uuid(row, "staff"));
        Instant made = instant(row, "made_at");
        Optional<Instant> leaves = Optional.ofNullable(instantOrNull(row, "leaves_at"));
        var state = Leaving.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return key(conversation).map(key -> JSON.readValue(key.open(sealed, context(id)), Leaving.Plan.class))
                .map(plan -> new Leaving(id, conversation, by, plan, files(conversation, plan), made, leaves, state));
    }

    private List<StoredFile> files(ConversationId conversation, Leaving.Plan plan) {
        return plan.files().stream().flatMap(file -> files.find(conversation.value(), file).stream()).toList();
    }

    private Optional<StreamKey> key(ConversationId conversation) {
        return ledger.key(conversation.value());
    }

    private static String code(Leaving.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] context(UUID id) {
        return ("leaving " + id).getBytes(StandardCharsets.US_ASCII);
    }
}
