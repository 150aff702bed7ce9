package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// A program that is not sure whether it was heard asks again, and nothing happens twice.
class AskedTwiceTest extends InTheHouse {

    private static final String TEXT = "{\"text\": \"Ik heb het nagekeken.\"}";

    private final ApiProgram samira = ApiProgram.of(house, SAMIRA);

    @Test
    void the_same_key_and_the_same_words_give_the_same_answer_and_one_entry() {
        ConversationId id = a.conversation().with(SAMIRA);
        ApiProgram.Answer first = samira.postUnder("k1", replies(id), TEXT);
        house.later(Duration.ofMinutes(5));
        deeds.writes(id, "Bedankt!");
        ApiProgram.Answer second = samira.postUnder("k1", replies(id), TEXT);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second).usingRecursiveComparison().ignoringFields("headers").isEqualTo(first);
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(said(id)).isEqualTo(1);
        assertThat(samira.postUnder("k2", replies(id), TEXT).status()).isEqualTo(201);
        assertThat(said(id)).isEqualTo(2);
    }

    @Test
    void eight_at_once_write_one_entry() throws InterruptedException, ExecutionException {
        ConversationId id = a.conversation().with(SAMIRA);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<ApiProgram.Answer> ask = () -> samira.postUnder("k", replies(id), TEXT);
            List<Future<ApiProgram.Answer>> answers = threads.invokeAll(Stream.generate(() -> ask).limit(8).toList());
            for (Future<ApiProgram.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
            }
        }
        assertThat(said(id)).isEqualTo(1);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        ConversationId id = a.conversation().with(SAMIRA);
        assertThat(samira.postUnder("k", replies(id), TEXT).status()).isEqualTo(201);
        for (ApiProgram.Answer other : List.of(samira.postUnder("k", replies(id), "{\"text\": \"Iets anders.\"}"), samira.postUnder("k", notes(id), TEXT))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("api.key_used");
        }
        assertThat(said(id)).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_token() {
        ConversationId id = a.conversation().with(SAMIRA);
        assertThat(samira.postUnder("k", notes(id), TEXT).json().at("/entry/author/name").asString()).isEqualTo("Samira Bouali");
        assertThat(ApiProgram.of(house, BRAM).postUnder("k", notes(id), TEXT).json().at("/entry/author/name").asString()).isEqualTo("Bram Kuipers");
    }

    @Test
    void what_was_refused_can_be_asked_again_under_the_same_key() {
        ConversationId id = a.conversation().waiting();
        assertThat(samira.postUnder("k", replies(id), TEXT).code()).isEqualTo("conversation.not_now");
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        assertThat(samira.postUnder("k", replies(id), TEXT).status()).isEqualTo(201);
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        ConversationId id = a.conversation().with(SAMIRA);
        samira.postUnder("k", notes(id), TEXT);
        house.clock().tick(Duration.ofHours(23));
        samira.postUnder("k", notes(id), TEXT);
        assertThat(noted(id)).isEqualTo(1);
        house.clock().tick(Duration.ofHours(1));
        samira.postUnder("k", notes(id), TEXT);
        assertThat(noted(id)).isEqualTo(2);
        house.clock().tick(Duration.ofHours(24));
        house.get(Given.class).forget();
        assertThat(house.db().sql("select count(*) from answer_given").query(Integer.class).single()).isZero();
    }

    @Test
    void no_word_of_an_answer_stands_open_in_the_database() {
        ConversationId id = a.conversation().with(SAMIRA);
        samira.postUnder("k", notes(id), "{\"text\": \"Kenmerkend\"}");
        assertThat(house.db().sql("select encode(answer, 'escape') from answer_given").query(String.class).single()).doesNotContain("Kenmerkend");
    }

    @Test
    void whatever_is_posted_has_a_key() {
        ConversationId id = a.conversation().with(SAMIRA);
        for (ApiProgram.Answer answer : List.of(
                samira.send("POST", notes(id), HttpRequest.BodyPublishers.ofString(TEXT), "Content-Type", "application/json"),
                samira.postUnder("k".repeat(256), notes(id), TEXT), samira.postUnder(" ", notes(id), TEXT))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("api.key_missing");
        }
        assertThat(noted(id)).isZero();
    }

    @Test
    void picking_up_twice_under_one_key_takes_one_and_keeps_the_order_of_the_line() {
        ConversationId first = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId second = a.conversation().waiting();
        house.arrives(SAMIRA);
        ApiProgram.Answer refused = samira.post("/api/v1/conversations/" + second + "/pickup", "");
        assertThat(refused.code()).isEqualTo("queue.others_first");
        assertThat(samira.postUnder("k", "/api/v1/pickups", "").json().get("id").asString()).isEqualTo(first.toString());
        assertThat(samira.postUnder("k", "/api/v1/pickups", "").json().get("id").asString()).isEqualTo(first.toString());
        assertThat(samira.postUnder("l", "/api/v1/conversations/" + second + "/pickup", "").json().get("turn").asString()).isEqualTo("with_person");
        assertThat(samira.postUnder("m", "/api/v1/pickups", "").status()).isEqualTo(204);
    }

    @Test
    void a_write_goes_only_to_what_was_seen() {
        ConversationId id = a.conversation().with(SAMIRA);
        String address = "/api/v1/conversations/" + id;
        String seen = samira.get(address).etag();
        assertThat(samira.get(address, "If-None-Match", seen).status()).isEqualTo(304);
        assertThat(samira.get(address, "If-None-Match", "\"x\", W/" + seen).status()).isEqualTo(304);
        deeds.writes(id, "En nog iets.");
        assertThat(samira.get(address, "If-None-Match", seen).status()).isEqualTo(200);
        ApiProgram.Answer refused = samira.post(replies(id), TEXT, "If-Match", seen);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("api.changed");
        assertThat(said(id)).isZero();
        String now = samira.get(address).etag();
        ApiProgram.Answer answer = samira.post(replies(id), TEXT, "If-Match", now);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo(samira.get(address).etag()).isNotEqualTo(now);
    }

    private int said(ConversationId id) {
        return count(id, "message");
    }

    private int noted(ConversationId id) {
        return count(id, "note");
    }

    private int count(ConversationId id, String kind) {
        return house.db().sql("select count(*) from ledger_entry where stream = :id and author_kind = 'person' and kind = :kind")
                .param("id", id.value()).param("kind", kind).query(Integer.class).single();
    }

    private static String replies(ConversationId id) {
        return "/api/v1/conversations/" + id + "/replies";
    }

    private static String notes(ConversationId id) {
        return "/api/v1/conversations/" + id + "/notes";
    }
}
