package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// What is asked wrongly gets a problem that says how to go on, and writes nothing.
class AskedWronglyTest extends InTheHouse {

    private static final String LIST = "/api/v1/conversations";

    private final ApiProgram samira = ApiProgram.of(house, SAMIRA);

    @Test
    void an_address_that_names_nothing() {
        problem(samira.get("/api/v1/nothing"), 404, "api.no_such_address");
        problem(samira.get(LIST + "/" + UUID.randomUUID()), 404, "conversation.not_found");
        problem(samira.get(LIST + "/1-1-1-1-1"), 404, "conversation.not_found");
        problem(samira.get("/api/v1/customers/1"), 404, "api.not_found");
        assertThat(samira.get(LIST + "/%00").status()).as("turned away before it is an address").isEqualTo(400);
    }

    @Test
    void a_method_or_a_kind_of_answer_that_we_do_not_have() {
        problem(samira.get(LIST, "Accept", "text/html"), 406, "api.not_acceptable");
        ApiProgram.Answer refused = send("DELETE", LIST);
        problem(refused, 405, "api.method");
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(send("OPTIONS", LIST).headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
        assertThat(send("HEAD", LIST).status()).isEqualTo(200);
        assertThat(send("HEAD", LIST).body()).isEmpty();
    }

    @Test
    void a_parameter_that_cannot_be() {
        for (String wrong : List.of("?turn=busy", "?line=x", "?owner=1", "?since=yesterday", "?limit=0", "?limit=201", "?limit=many", "?turn=%00",
                "?turn=closed&turn=closed")) {
            problem(samira.get(LIST + wrong), 400, "api.parameter");
        }
        problem(samira.get(LIST + "?sinse=2026-01-01T00:00:00Z"), 400, "api.unknown_parameter");
        assertThat(samira.get(LIST + "?since=2026-01-01T00:00:00Z&turn=closed&limit=200").status()).isEqualTo(200);
    }

    @Test
    void the_words_of_a_problem_are_in_the_language_that_is_asked_for_and_its_code_is_not() {
        ApiProgram.Answer english = samira.get("/api/v1/nothing", "Accept-Language", "en");
        ApiProgram.Answer dutch = samira.get("/api/v1/nothing", "Accept-Language", "nl");
        assertThat(english.json().get("detail").asString()).startsWith("There is nothing");
        assertThat(dutch.json().get("detail").asString()).startsWith("Op dit adres");
        assertThat(english.code()).isEqualTo(dutch.code());
    }

    @Test
    void json_that_is_not_as_the_document_says() {
        ConversationId id = a.conversation().with(SAMIRA);
        String notes = LIST + "/" + id + "/notes";
        for (String broken : List.of("", "{", "null", "[]", "\"x\"", "{\"text\": 5}", "{\"text\": true}", "{\"text\": {\"a\": 1}}", "{\"text\": [\"x\"]}",
                "{\"text\": \"x\", \"html\": \"y\"}", "{\"text\": \"x\", \"text\": \"y\"}", "{\"text\": \"x\"} {\"text\": \"y\"}", "{'text': 'x'}",
                "{\"text\": \"\\ud800x", "[".repeat(100_000), "{\"text\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}")) {
            problem(samira.post(notes, broken), 400, "api.not_readable");
        }
        problem(samira.post(notes, "{}"), 422, "conversation.empty");
        problem(samira.post(notes, "{\"text\": null}"), 422, "conversation.empty");
        problem(samira.post(notes, "{\"text\": \" \\u0000 \"}"), 422, "conversation.empty");
        problem(samira.post(notes, "{\"text\": \"%s\"}".formatted("x".repeat(20_001))), 422, "conversation.too_long");
        problem(samira.post(notes, "{\"text\": \"%s\"}".formatted("x".repeat(300_000))), 413, "api.too_large");
        problem(samira.send("POST", notes, HttpRequest.BodyPublishers.ofString("text=x"), "Idempotency-Key", "k", "Content-Type",
                "application/x-www-form-urlencoded"), 415, "api.not_json");
        problem(samira.send("POST", notes, HttpRequest.BodyPublishers.ofByteArray("{\"text\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "Idempotency-Key", "k", "Content-Type", "application/json"), 400, "api.not_readable");
        assertThat(written(id)).isZero();
        assertThat(samira.post(notes, "{\"text\": \"a\\u0000b \\ud83d\\ude00\"}").json().at("/entry/text").asString()).isEqualTo("ab 😀");
        assertThat(written(id)).isEqualTo(1);
    }

    @Test
    void a_promise_for_a_time_that_is_over_and_a_letter_without_reasons() {
        ConversationId id = a.conversation().with(SAMIRA);
        String replies = LIST + "/" + id + "/replies";
        problem(samira.post(replies, "{\"text\": \"x\", \"answer_by\": \"soon\"}"), 400, "api.not_readable");
        problem(samira.post(replies, "{\"text\": \"x\", \"answer_by\": 1778572800}"), 400, "api.not_readable");
        problem(samira.post(replies, "{\"text\": \"x\", \"answer_by\": \"2020-01-01T00:00:00Z\"}"), 422, "api.answer_by");
        problem(samira.post(LIST + "/" + id + "/final-letter", "{\"text\": \"Daarom.\"}"), 422, "api.letter_too_short");
        assertThat(written(id)).isZero();
        assertThat(samira.post(replies, "{\"text\": \"x\", \"answer_by\": \"2026-05-12T10:00:00Z\"}").status()).isEqualTo(201);
    }

    private int written(ConversationId id) {
        return house.db().sql("select count(*) from ledger_entry where stream = :id and author_kind = 'person' and kind <> 'picked-up'")
                .param("id", id.value()).query(Integer.class).single();
    }

    private ApiProgram.Answer send(String method, String path) {
        return samira.send(method, path, HttpRequest.BodyPublishers.noBody());
    }

    private static void problem(ApiProgram.Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).endsWith("/api/v1#" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
