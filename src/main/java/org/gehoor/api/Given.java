package org.gehoor.api;

import static org.gehoor.db.Columns.at;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.pages.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers that were given, kept for a day under the key the program chose. An answer is kept in the same work as what it tells of, so both
/// are there or neither is; what was refused changed nothing, and its key is free. A second request with the same key waits until the
/// first is through.
final class Given {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    Given(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An answer: what it is about, what it says, and the tag of the conversation at that moment.
    record Answer<T extends Shape>(UUID conversation, T says, String etag) {}

    private record Kept(byte[] request, UUID conversation, byte[] answer) {}

    /// Takes a key for this piece of work.
    ///
    /// @param request what is asked: method, address and body
    /// @return the answer that was given to the same request before
    /// @throws Refusal KEY_USED when it was given to another request
    <T extends Shape> Optional<Answer<T>> take(UUID token, String key, byte[] request, Class<T> type) {
        Work.mustBeWhole();
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", token + " " + key).query((_, _) -> true).single();
        Optional<Kept> kept = db.sql("select request_hash, conversation, answer from answer_given where token = :token and key = :key and at > :limit")
                .param("token", token).param("key", key).param("limit", at(clock.instant().minus(KEPT)))
                .query((row, _) -> new Kept(row.getBytes("request_hash"), row.getObject("conversation", UUID.class), row.getBytes("answer")))
                .optional();
        if (kept.isPresent() && !MessageDigest.isEqual(kept.get().request(), hash(request))) {
            throw new Refusal(ApiRefusal.KEY_USED);
        }
        return kept.map(one -> read(one, type));
    }

    /// Keeps an answer, sealed with the key of its conversation.
    <T extends Shape> void keep(UUID token, String key, byte[] request, Answer<T> answer) {
        Work.mustBeWhole();
        String text = Json.MAPPER.writeValueAsString(Json.MAPPER.createObjectNode().put("etag", answer.etag())
                .<ObjectNode>set("says", Json.MAPPER.valueToTree(answer.says())));
        db.sql("""
                insert into answer_given (token, key, request_hash, conversation, answer, at)
                values (:token, :key, :hash, :conversation, :answer, :now)
                on conflict (token, key) do update
                   set request_hash = excluded.request_hash, conversation = excluded.conversation, answer = excluded.answer, at = excluded.at
                """)
                .param("token", token).param("key", key).param("hash", hash(request)).param("conversation", answer.conversation())
                .param("answer", ledger.seal(answer.conversation(), text)).param("now", at(clock.instant()))
                .update();
    }

    /// Forgets what was kept long enough.
    void forget() {
        db.sql("delete from answer_given where at <= :limit").param("limit", at(clock.instant().minus(KEPT))).update();
    }

    /// What was erased since cannot be said again.
    private <T extends Shape> Answer<T> read(Kept kept, Class<T> type) {
        String text = ledger.unseal(kept.conversation(), kept.answer()).orElseThrow(() -> new Refusal(ApiRefusal.NOT_FOUND));
        JsonNode node = Json.MAPPER.readTree(text);
        return new Answer<>(kept.conversation(), Json.MAPPER.treeToValue(node.get("says"), type), node.get("etag").asString());
    }

    private static byte[] hash(byte[] request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] request(String method, String address, byte[] body) {
        byte[] head = (method + " " + address + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
