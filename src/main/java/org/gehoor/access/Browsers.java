package org.gehoor.access;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which browser may see which conversation whole: the one it began in, or one that proved an address by a code.
public final class Browsers {

    private final JdbcClient db;
    private final Clock clock;

    Browsers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// From now on this browser may see the conversation.
    public void grant(Secret browser, ConversationId conversation) {
        db.sql("""
                insert into browser_grant (token_hash, conversation, granted_at) values (:hash, :conversation, :now)
                on conflict do nothing
                """)
                .param("hash", browser.hash()).param("conversation", conversation.value()).param("now", at(clock.instant()))
                .update();
    }

    /// Whoever may see the one may see the other: its words were theirs to read before they became a conversation of their own.
    public void grantAlike(ConversationId one, ConversationId other) {
        db.sql("""
                insert into browser_grant (token_hash, conversation, granted_at)
                select token_hash, :other, :now from browser_grant where conversation = :one
                on conflict do nothing
                """)
                .param("one", one.value()).param("other", other.value()).param("now", at(clock.instant()))
                .update();
    }

    /// Whether this browser may see the conversation.
    public boolean maySee(Secret browser, ConversationId conversation) {
        return db.sql("select exists (select from browser_grant where token_hash = :hash and conversation = :conversation)")
                .param("hash", browser.hash()).param("conversation", conversation.value())
                .query(Boolean.class).single();
    }

    /// What this browser may see, newest first.
    public List<ConversationId> list(Secret browser) {
        return db.sql("select conversation from browser_grant where token_hash = :hash order by conversation desc")
                .param("hash", browser.hash())
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Takes every browser's right away, for instance when a customer asks for it.
    public void revokeAll(ConversationId conversation) {
        db.sql("delete from browser_grant where conversation = :conversation").param("conversation", conversation.value()).update();
    }
}
