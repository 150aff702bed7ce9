package org.gehoor.access;

import static org.gehoor.db.Columns.at;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Six digits sent to an address, to prove that it is the customer's. A code lives ten minutes, opens once,
/// and dies after five wrong tries.
public final class ProofCodes {

    /// How long a code can be used.
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final int MOST_AN_HOUR = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    ProofCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A new code for this conversation; it replaces the ones before.
    ///
    /// @throws Refusal TOO_MANY_CODES after five in an hour: nobody fills somebody's mailbox through us
    public String make(ConversationId conversation) {
        if (madeLately(conversation) >= MOST_AN_HOUR) {
            throw new Refusal(AccessRefusal.TOO_MANY_CODES);
        }
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        UUID id = UuidV7.at(clock.instant());
        db.sql("update proof_code set ends_at = :now where conversation = :conversation and ends_at > :now")
                .param("now", at(clock.instant())).param("conversation", conversation.value())
                .update();
        db.sql("""
                insert into proof_code (id, conversation, code_hash, made_at, ends_at)
                values (:id, :conversation, :hash, :now, :end)
                """)
                .param("id", id).param("conversation", conversation.value()).param("hash", hash(id, code))
                .param("now", at(clock.instant())).param("end", at(clock.instant().plus(LIFE)))
                .update();
        return code;
    }

    private int madeLately(ConversationId conversation) {
        return db.sql("select count(*) from proof_code where conversation = :conversation and made_at > :hourAgo")
                .param("conversation", conversation.value()).param("hourAgo", at(clock.instant().minus(Duration.ofHours(1))))
                .query(Integer.class).single();
    }

    /// Whether this is the code that was sent. Counts the try.
    public boolean prove(ConversationId conversation, String typed) {
        return db.sql("""
                update proof_code set attempts = attempts + 1
                 where conversation = :conversation and ends_at > :now and used_at is null and attempts < :most
                 returning id, code_hash
                """)
                .param("conversation", conversation.value()).param("now", at(clock.instant())).param("most", MOST_TRIES)
                .query((row, _) -> use(row.getObject("id", UUID.class), row.getBytes("code_hash"), typed))
                .optional().orElse(false);
    }

    /// Forgets every code of a conversation.
    public void erase(ConversationId conversation) {
        db.sql("delete from proof_code where conversation = :conversation").param("conversation", conversation.value()).update();
    }

    private boolean use(UUID id, byte[] hash, String typed) {
        if (!MessageDigest.isEqual(hash, hash(id, typed.replaceAll("\\D", "")))) {
            return false;
        }
        return db.sql("update proof_code set used_at = :now where id = :id and used_at is null")
                .param("now", at(clock.instant())).param("id", id)
                .update() == 1;
    }

    private static byte[] hash(UUID id, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((id + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
