package org.gehoor.access;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The links that open the page of a case (`/cases/<key>`): 128 bits, kept as a hash, taken back at any time.
public final class CaseKeys {

    private final JdbcClient db;
    private final Clock clock;

    CaseKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A new key for a conversation; earlier ones stay valid.
    public Secret make(ConversationId conversation) {
        Secret key = Secret.random();
        db.sql("insert into case_key (key_hash, conversation, made_at) values (:hash, :conversation, :now)")
                .param("hash", key.hash()).param("conversation", conversation.value()).param("now", at(clock.instant()))
                .update();
        return key;
    }

    /// The conversation that a key opens; empty when it was never made or was taken back.
    public Optional<ConversationId> find(Secret presented) {
        return db.sql("select conversation from case_key where key_hash = :hash and revoked_at is null")
                .param("hash", presented.hash())
                .query(UUID.class).optional().map(ConversationId::new);
    }

    /// Forgets every key of a conversation.
    public void erase(ConversationId conversation) {
        db.sql("delete from case_key where conversation = :conversation").param("conversation", conversation.value()).update();
    }

    /// Takes back every key of a conversation.
    public void revokeAll(ConversationId conversation) {
        db.sql("update case_key set revoked_at = :now where conversation = :conversation and revoked_at is null")
                .param("now", at(clock.instant())).param("conversation", conversation.value())
                .update();
    }
}
