package org.gehoor.outbox;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.outbox.Draft.Addressee;
import org.gehoor.outbox.Letter.Recipient;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The letters as rows: what they say is sealed, and what orders them is not.
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Sealing sealing;

    Rows(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /// @return false when there is one of its kind already
    boolean insert(Draft draft, Instant now) {
        boolean first = db.sql("""
                insert into outgoing (id, about, mailbox, sealed, once, made_at, next_try)
                values (:id, :about, :mailbox, :sealed, :once, :now, :now)
                on conflict (about, once) where once is not null do nothing
                """)
                .param("id", draft.id()).param("about", draft.about().map(ConversationId::value).orElse(null), Types.OTHER)
                .param("mailbox", draft.envelope().from().mailbox().orElse(null), Types.OTHER).param("sealed", seal(draft))
                .param("once", draft.manner().once().orElse(null), Types.VARCHAR).param("now", at(now))
                .update() == 1;
        if (first) {
            recipients(draft);
        }
        return first;
    }

    private void recipients(Draft draft) {
        List<Addressee> everybody = draft.envelope().everybody();
        for (int i = 0; i < everybody.size(); i++) {
            db.sql("insert into outgoing_recipient (letter, number, address) values (:letter, :number, :address)")
                    .param("letter", draft.id()).param("number", i).param("address", sealing.digest(everybody.get(i).address())).update();
        }
    }

    /// Writes again what stands on a letter and in it.
    void put(Draft draft) {
        db.sql("update outgoing set sealed = :sealed, recipient = null, subject = null, text = null where id = :id")
                .param("sealed", seal(draft)).param("id", draft.id()).update();
    }

    Optional<Letter> find(UUID id) {
        return list("id = :id", "id", id).stream().findFirst();
    }

    /// Letters, and what they say, as far as their keys are there.
    List<Letter> list(String where, String name, Object value) {
        return db.sql("select * from outgoing where " + where).param(name, value).query(this::letter).list().stream()
                .flatMap(Optional::stream).toList();
    }

    void reach(UUID letter, int number, Letter.State state, Optional<ConversationId> about, String said) {
        db.sql("update outgoing_recipient set state = :state, said = :said where letter = :letter and number = :number")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("said", said.isEmpty() ? null : sealing.close(letter, about, said.getBytes(StandardCharsets.UTF_8)), Types.BINARY)
                .param("letter", letter).param("number", number).update();
    }

    void erase(EmailAddress to) {
        db.sql("""
                delete from outgoing where about is null and (lower(recipient) = lower(:to)
                    or id in (select letter from outgoing_recipient where address = :digest))
                """)
                .param("to", to.text()).param("digest", sealing.digest(to)).update();
    }

    /// Seals what was written in clear before letters were mails.
    void sealWhatIsNot(Draft.Sender house) {
        for (Letter letter : list("sealed is null and id = any(array(select id from outgoing where sealed is null limit :most))", "most", 100)) {
            Draft.Envelope envelope = letter.draft().envelope();
            put(letter.draft().with(new Draft.Envelope(house, envelope.to(), envelope.cc())));
            if (letter.recipients().isEmpty()) {
                recipients(letter.draft());
                letter.sentAt().ifPresent(_ -> reach(letter.id(), 0, Letter.State.SENT, letter.about(), ""));
            }
        }
    }

    private byte[] seal(Draft draft) {
        return sealing.close(draft.id(), draft.about(), JSON.writeValueAsBytes(draft));
    }

    private Optional<Letter> letter(ResultSet row, int number) throws SQLException {
        UUID id = uuid(row, "id");
        Optional<ConversationId> about = Optional.ofNullable(uuidOrNull(row, "about")).map(ConversationId::new);
        byte[] sealed = row.getBytes("sealed");
        Optional<Draft> draft = sealed == null ? Optional.of(inClear(id, about, row))
                : sealing.open(id, about, sealed).map(words -> JSON.readValue(words, Draft.class));
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(draft.get(), instant(row, "made_at"), Optional.ofNullable(instantOrNull(row, "sent_at")),
                Optional.ofNullable(instantOrNull(row, "gave_up_at")), row.getInt("attempts"),
                Optional.ofNullable(row.getString("trouble")).map(Trouble::of), recipients(draft.get(), about)));
    }

    private List<Recipient> recipients(Draft draft, Optional<ConversationId> about) {
        List<Addressee> everybody = draft.envelope().everybody();
        return db.sql("select number, state, said from outgoing_recipient where letter = :letter order by number").param("letter", draft.id())
                .query((row, _) -> new Recipient(everybody.get(row.getInt("number")).address(),
                        Letter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), said(draft.id(), about, row.getBytes("said"))))
                .list();
    }

    private Optional<String> said(UUID letter, Optional<ConversationId> about, byte @Nullable [] said) {
        return said == null ? Optional.empty() : sealing.open(letter, about, said).map(words -> new String(words, StandardCharsets.UTF_8));
    }

    private static Draft inClear(UUID id, Optional<ConversationId> about, ResultSet row) throws SQLException {
        var to = new Addressee("", new EmailAddress(row.getString("recipient")));
        return new Draft(id, about, new Draft.Envelope(Draft.Sender.HOUSE, List.of(to), List.of()),
                new Draft.Content(row.getString("subject"), row.getString("text"), Language.FALLBACK, List.of()), Draft.Manner.NOTICE);
    }
}
