package org.gehoor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gehoor.access.Browsers;
import org.gehoor.access.CaseKeys;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Encoding;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.ledger.Merkle;
import org.gehoor.ledger.SignedNote;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.VerifierKey;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.testing.Visitor.Answer;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a customer or a watchdog takes home: receipts, checkpoints, proofs between them, and the keys.
class KeepingTheProofsTest extends InTheHouse {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor = new Visitor(house.address(), Duration.ofSeconds(10));
    private final Checkpoints checkpoints = house.get(Checkpoints.class);

    @Test
    void checkpoints_their_proofs_and_the_keys_fit_together() {
        assertThat(visitor.get("/record/keys").html()).as("before anything was signed").startsWith("{\"keys\":[");
        ConversationId id = a.conversation().waiting();
        Checkpoint first = checkpoints.make().orElseThrow();
        deeds.writes(id, "Nog iets.");
        Checkpoint second = checkpoints.make().orElseThrow();

        Answer latest = visitor.get("/record/checkpoints/latest");
        assertThat(latest.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(latest.html()).isEqualTo(second.note().toString()).isEqualTo(visitor.get("/record/checkpoints/" + second.size()).html());
        Checkpoint old = SignedNote.parse(visitor.get("/record/checkpoints/" + first.size()).html()).flatMap(Checkpoint::of).orElseThrow();

        JsonNode keys = JSON.readTree(visitor.get("/record/keys").html());
        VerifierKey current = VerifierKey.parse(keys.get("keys").get(keys.get("keys").size() - 1).get("key").asString()).orElseThrow();
        assertThat(keys.get("keys").get(0).get("note").isNull()).isTrue();
        assertThat(old.note().isSignedBy(current)).isTrue();

        JsonNode proof = JSON.readTree(visitor.get("/record/checkpoints/" + first.size() + "/" + second.size()).html());
        assertThat(proof.get("from").asLong()).isEqualTo(first.size());
        List<Hash> path = proof.get("path").valueStream().map(JsonNode::asString).map(Hash::ofHex).toList();
        assertThat(Merkle.isConsistent(old.size(), old.root(), second.size(), second.root(), path)).isTrue();
        assertThat(JSON.readTree(visitor.get("/record/checkpoints/1/1").html()).get("path")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/latest", "/0", "/1", "/01", "/-1", "/x", "/99999999999999999999", "/0/1", "/1/2", "/2/1", "/1/x", "/1/99999999999999999999"})
    void what_was_never_signed_is_not_there(String address) {
        assertThat(visitor.get("/record/checkpoints" + address).status()).isEqualTo(404);
    }

    @Test
    void a_page_lists_them_newest_first_and_leads_to_older_ones() {
        assertThat(visitor.get("/record/checkpoints").html()).contains("Er is nog niets getekend");
        ConversationId id = a.conversation().waiting();
        List<Long> sizes = IntStream.range(0, 30).mapToObj(_ -> {
            deeds.writes(id, "Nog iets.");
            return checkpoints.make().orElseThrow().size();
        }).toList();
        String page = visitor.get("/record/checkpoints").html();
        assertThat(page).contains("href=\"/record/checkpoints/" + sizes.getLast() + "\"", "href=\"/record/checkpoints/" + sizes.get(5) + "\"",
                "href=\"/record/checkpoints?below=" + sizes.get(5) + "\"").doesNotContain("href=\"/record/checkpoints/" + sizes.get(4) + "\"");
        assertThat(visitor.get("/record/checkpoints?below=" + sizes.get(5)).html())
                .contains("href=\"/record/checkpoints/" + sizes.get(4) + "\"", "href=\"/record/checkpoints/" + sizes.getFirst() + "\"")
                .doesNotContain("?below=", "href=\"/record/checkpoints/" + sizes.get(5) + "\"");
        assertThat(visitor.get("/record/checkpoints?below=nonsense").status()).isEqualTo(200);
    }

    @Test
    void a_receipt_fixes_the_words_for_whoever_may_read_them_and_nobody_else() {
        ConversationId id = a.conversation().saying("Mijn factuur klopt niet.").answeredBy(SAMIRA);
        List<LedgerEntry> entries = house.get(Ledger.class).read(id.value(), 0);
        LedgerEntry own = entries.getFirst();
        long answer = entries.stream().filter(entry -> entry.kind().equals("message")).toList().getLast().sequence();
        String link = "/cases/" + house.work().whole(() -> house.get(CaseKeys.class).make(id)).reveal();

        assertThat(visitor.get(link).html()).as("who has only the link").doesNotContain("/receipts/");
        assertThat(visitor.get(link + "/receipts/1").status()).isEqualTo(403);
        assertThat(visitor.get("/cases/" + id + "/receipts/1").status()).isEqualTo(404);

        mayRead(id);
        assertThat(visitor.get(link).html()).contains("href=\"" + link + "/receipts/" + own.sequence() + "\"").doesNotContain("/receipts/" + answer + "\"");
        Answer receipt = visitor.get(link + "/receipts/" + own.sequence());
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains(deeds.now(id).reference() + "-1.txt");
        assertThat(receipt.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(receipt.headers().firstValue("Referrer-Policy")).contains("no-referrer");

        SignedNote note = SignedNote.parse(receipt.html()).orElseThrow();
        assertThat(note.isSignedBy(house.get(SigningKeys.class).current())).isTrue();
        List<String> lines = note.lines();
        assertThat(lines).hasSize(10).startsWith("gehoor-receipt-1", house.get(SigningKeys.class).origin(), deeds.now(id).reference().toString(),
                id.toString(), "1", "2026-05-12T08:00:00.000000Z", "message");
        assertThat(Encoding.commitment(HexFormat.of().parseHex(lines.get(8)), new TreeMap<>(own.body().orElseThrow()))).hasToString(lines.get(7));
        assertThat(lines.get(9)).isEqualTo(own.hash().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "x", "1/2", "01"})
    void of_what_was_not_sent_there_is_no_receipt(String number) {
        ConversationId id = a.conversation().waiting();
        mayRead(id);
        assertThat(visitor.get("/cases/" + id + "/receipts/1").status()).isEqualTo(200);
        assertThat(visitor.get("/cases/" + id + "/receipts/" + number).status()).isEqualTo(404);
    }

    @Test
    void of_the_words_of_others_and_of_erased_words_there_is_none() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        mayRead(id);
        house.get(Ledger.class).read(id.value(), 0).forEach(entry -> assertThat(visitor.get("/cases/" + id + "/receipts/" + entry.sequence()).status())
                .as(entry.kind()).isEqualTo(entry.authorKind() == Author.Kind.CUSTOMER ? 200 : 404));
        house.db().sql("delete from ledger_key where stream = :id").param("id", id.value()).update();
        assertThat(visitor.get("/cases/" + id + "/receipts/1").status()).isEqualTo(404);
    }

    private void mayRead(ConversationId id) {
        Secret browser = Secret.random();
        house.get(Browsers.class).grant(browser, id);
        visitor.hold("gehoor_browser", browser.reveal());
    }
}
