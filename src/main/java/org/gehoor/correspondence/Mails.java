package org.gehoor.correspondence;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.uuid;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.ledger.Hash;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every mail that came home, found by who has it: by its Message-ID or by its bytes. Of the mail itself nothing is here.
public final class Mails {

    private final JdbcClient db;
    private final Digests digests;
    private final Clock clock;

    Mails(JdbcClient db, Digests digests, Clock clock) {
        this.db = db;
        this.digests = digests;
        this.clock = clock;
    }

    /// The entry that a mail became.
    public record Found(ConversationId conversation, long sequence) {}

    /// What became of a mail.
    enum Outcome {
        BEGUN, ADDED, SET_ASIDE, NOT_UNDERSTOOD, AGAIN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// By what a mail is known.
    ///
    /// @param forms     the digests of other forms of the same bytes
    /// @param messageId empty when it bears none
    record Marks(byte[] raw, List<byte[]> forms, Optional<byte[]> messageId, byte[] identity) {}

    /// The entries of the mails that bear this Message-ID, the oldest first; with or without angle brackets. Several mails may bear one.
    public List<Found> withMessageId(String messageId) {
        return found("message_id = :digest", digests.ofMessageId(bare(messageId)));
    }

    /// The entries of the mails with these bytes, the oldest first; whether its lines end in one sign or two, on its way or in a file. The same
    /// mail that came twice by two ways is found by the bytes of each.
    public List<Found> withRaw(Hash sha256) {
        return found("raw = :digest or id in (select mail from known_mail_form where digest = :digest)", digests.ofRaw(sha256));
    }

    private List<Found> found(String which, byte[] digest) {
        return db.sql("select conversation, sequence from known_mail where " + which + " group by conversation, sequence order by min(received_at)")
                .param("digest", digest).query(Mails::found).list();
    }

    /// How many mails since then became conversations that say that we could not read them.
    public int notUnderstoodSince(Instant since) {
        return db.sql("select count(*) from known_mail where outcome = 'not_understood' and understood_at >= :since")
                .param("since", at(since)).query(Integer.class).single();
    }

    /// Forgets every mail of a conversation. One that comes again is another one then.
    public void forget(ConversationId conversation) {
        Work.mustBeWhole();
        db.sql("delete from known_mail where conversation = :id").param("id", conversation.value()).update();
    }

    /// Keeps everybody else from the same mail, and from mails that this one answers or that answer it, until this work is done.
    void hold(List<byte[]> digests) {
        Work.mustBeWhole();
        Long[] locks = digests.stream().map(digest -> ByteBuffer.wrap(digest).getLong()).sorted().distinct().toArray(Long[]::new);
        db.sql("select pg_advisory_xact_lock(lock) from (select lock from unnest(cast(:locks as bigint[])) lock order by lock offset 0) ordered")
                .param("locks", locks).query((_, _) -> true).list();
    }

    /// The entry of the same mail that came before.
    Optional<Found> same(byte[] identity) {
        return db.sql("select conversation, sequence from known_mail where identity = :identity and outcome <> 'again'")
                .param("identity", identity).query(Mails::found).optional();
    }

    /// The conversation that the latest known of these Message-IDs belongs to.
    ///
    /// @param messageIds digests, the oldest first
    Optional<ConversationId> threadOf(List<byte[]> messageIds) {
        if (messageIds.isEmpty()) {
            return Optional.empty();
        }
        return db.sql("""
                select conversation, sequence from known_mail
                 where message_id = any(:ids) order by array_position(:ids, message_id) desc, id desc limit 1
                """)
                .param("ids", messageIds.toArray(byte[][]::new)).query(Mails::found).optional().map(Found::conversation);
    }

    /// Writes down what became of a mail.
    void add(Kept.Waiting mail, Marks marks, Found home, Outcome outcome) {
        db.sql("""
                with known as (
                  insert into known_mail (id, received_at, understood_at, way, raw, message_id, identity, conversation, sequence, outcome)
                  values (:id, :received, :now, :way, :raw, :messageId, :identity, :conversation, :sequence, :outcome)
                  returning id
                )
                insert into known_mail_form (digest, mail) select digest, known.id from known, unnest(cast(:forms as bytea[])) digest
                """)
                .param("forms", marks.forms().toArray(byte[][]::new))
                .param("id", mail.id()).param("received", at(mail.receivedAt())).param("now", at(clock.instant()))
                .param("way", mail.raw().way().name().toLowerCase(Locale.ROOT)).param("raw", marks.raw())
                .param("messageId", marks.messageId().orElse(null)).param("identity", marks.identity())
                .param("conversation", home.conversation().value()).param("sequence", home.sequence()).param("outcome", outcome.code())
                .update();
    }

    /// Without angle brackets and what stands around them.
    static String bare(String messageId) {
        return messageId.replaceAll("[<>\\s]", "");
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(new ConversationId(uuid(row, "conversation")), row.getLong("sequence"));
    }
}
