package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.correspondence.Understanding;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whoever has a mail, or only its Message-ID, finds the entry it became.
class FindingAMailTest extends InTheHouse {

    private static final String MAIL = """
            From: "J. Vos" <j.vos@voorbeeld.example>
            To: Zeeraaf <klant@zeeraaf.example>
            Cc: hulp@voorbeeld.example
            Subject: Verkeerde factuur
            Message-ID: <een@voorbeeld.example>
            Date: Tue, 12 May 2026 09:58:00 +0200

            Waarom staat er een bedrag voor buitenland op?
            """.replace("\n", "\r\n");

    private final ApiProgram samira = ApiProgram.of(house, SAMIRA);

    @Test
    void by_its_message_id_with_or_without_brackets() {
        arrives(MAIL);
        for (String asked : List.of("een@voorbeeld.example", "%3Ceen@voorbeeld.example%3E")) {
            JsonNode hits = samira.get("/api/v1/search/conversations?message_id=" + asked).json().get("hits");
            assertThat(hits).as(asked).hasSize(1);
            assertThat(entry(hits.get(0)).at("/mail/message_id").asString()).isEqualTo("een@voorbeeld.example");
        }
        assertThat(samira.get("/api/v1/search/conversations?message_id=twee@voorbeeld.example").json().get("hits")).isEmpty();
    }

    @Test
    void by_the_digest_of_its_bytes_also_when_it_came_twice_by_different_ways() throws Exception {
        arrives(MAIL);
        String again = "Received: by other.example; Tue, 12 May 2026 10:00:00 +0200\r\n" + MAIL;
        arrives(again);
        assertThat(house.db().sql("select count(*) from conversation").query(Long.class).single()).isOne();
        String conversation = house.db().sql("select id from conversation").query(String.class).single();
        for (String bytes : List.of(MAIL, again)) {
            JsonNode hits = samira.get("/api/v1/search/conversations?sha256=" + sha256(bytes)).json().get("hits");
            assertThat(hits).hasSize(1);
            assertThat(hits.get(0).get("conversation").asString()).isEqualTo(conversation);
        }
        assertThat(samira.get("/api/v1/search/conversations?sha256=" + sha256("another")).json().get("hits")).isEmpty();
    }

    @Test
    void by_the_digest_of_the_file_it_is_kept_in_whatever_its_line_ends() throws Exception {
        arrives(MAIL);
        String one = MAIL.replace("\r\n", "\n");
        for (String kept : List.of(one, one.stripTrailing(), MAIL.stripTrailing())) {
            assertThat(samira.get("/api/v1/search/conversations?sha256=" + sha256(kept)).json().get("hits")).as(kept).hasSize(1);
        }
    }

    @Test
    void with_what_it_bore_beside_its_words() throws Exception {
        arrives(MAIL);
        JsonNode entry = entry(samira.get("/api/v1/search/conversations?message_id=een@voorbeeld.example").json().get("hits").get(0));
        JsonNode mail = entry.get("mail");
        assertThat(mail.get("subject").asString()).isEqualTo("Verkeerde factuur");
        assertThat(mail.at("/sender/name").asString()).isEqualTo("J. Vos");
        assertThat(mail.at("/sender/address").asString()).isEqualTo("j.vos@voorbeeld.example");
        assertThat(mail.at("/copied/0/address").asString()).isEqualTo("hulp@voorbeeld.example");
        assertThat(mail.at("/original/sha256").asString()).isEqualTo(sha256(MAIL));
        assertThat(entry.has("files")).as("the mail itself is no attachment").isFalse();
    }

    @Test
    void by_one_of_the_three_and_not_by_two() {
        assertThat(samira.get("/api/v1/search/conversations?message_id=x@y.example&text=factuur").status()).isEqualTo(400);
        assertThat(samira.get("/api/v1/search/conversations").status()).isEqualTo(400);
    }

    private JsonNode entry(JsonNode hit) {
        JsonNode entries = samira.get("/api/v1/conversations/" + hit.get("conversation").asString() + "/entries").json().get("entries");
        return entries.get(hit.get("sequence").asInt() - 1);
    }

    private void arrives(String mail) {
        house.get(Incoming.class).take(new Raw(mail.getBytes(StandardCharsets.UTF_8), Raw.Way.SMTP, Optional.empty(), "j.vos@voorbeeld.example",
                List.of("klant@zeeraaf.example"), Raw.Proof.NONE));
        house.get(Understanding.class).all();
    }

    private static String sha256(String bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8)));
    }
}
