package org.gehoor.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gehoor.access.CaseKeys;
import org.gehoor.access.ProofCodes;
import org.gehoor.testing.Form;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Over HTTP, on the pages themselves: each gets a clear sentence and a way to a person, and what was typed is kept.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhenInputIsBadTest extends InTheHouse {

    private static final String TOO_LONG = "x".repeat(20_000) + "!";

    private Visitor visitor;
    private int before;

    @BeforeEach
    void somebody_comes() {
        visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        before = conversations();
    }

    @ParameterizedTest
    @CsvSource({"/contact, words", "/chat, message"})
    void who_writes_nothing_is_asked_to(String page, String field) {
        for (String nothing : new String[] {"", "  \n ", "\u200B\uFEFF", "\u0000\u0007"}) {
            Visitor.Answer answer = visitor.send(visitor.get(page).form(page).with(field, nothing).with("way", "link"));
            assertThat(answer.status()).isEqualTo(422);
            leadsToAPerson(answer);
        }
        assertThat(conversations()).isEqualTo(before);
    }

    @Test
    void who_wants_a_person_need_not_write_anything() {
        assertThat(visitor.send(visitor.get("/chat/person").form("/chat/person").with("message", "  ")).next()).isPresent();
        assertThat(conversations()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"/contact, words", "/chat, message", "/chat/person, message", "/callback, words"})
    void a_message_that_is_one_character_too_long_comes_back_whole_and_is_taken_when_that_one_is_gone(String page, String field) {
        Form form = filledIn(page).with(field, TOO_LONG);
        Visitor.Answer answer = visitor.send(form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).containsPattern("20[.\u00a0]?000").containsPattern("20[.\u00a0]?001");
        leadsToAPerson(answer);
        Form again = answer.form(page);
        assertThat(again.field(field)).contains(TOO_LONG);
        assertThat(conversations()).isEqualTo(before);

        assertThat(visitor.send(again.with(field, TOO_LONG.substring(1))).next()).isPresent();
        assertThat(conversations()).isEqualTo(before + 1);
    }

    @Test
    void a_message_in_a_chat_that_is_too_long_comes_back_whole_too() {
        String talk = chat();
        Visitor.Answer answer = visitor.send(visitor.get(talk).form(talk + "/messages").with("message", TOO_LONG));
        assertThat(answer.status()).isEqualTo(422);
        leadsToAPerson(answer);
        assertThat(answer.form(talk + "/messages").field("message")).contains(TOO_LONG);
    }

    @Test
    void who_asks_for_a_person_with_a_message_that_is_too_long_gets_the_person_and_the_message_back() {
        String talk = visitor.send(visitor.get("/chat").form("/chat").with("message", "Hoe zeg ik op?")).next().orElseThrow();
        Visitor.Answer answer = visitor.send(visitor.get(talk).form(talk + "/messages").to(talk + "/handover").with("message", TOO_LONG));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains(TOO_LONG);
        assertThat(house.db().sql("select turn from conversation where id = cast(:id as uuid)").param("id", talk.substring(6))
                .query(String.class).single()).isEqualTo("waiting_for_person");
    }

    @ParameterizedTest
    @CsvSource({"/contact, words", "/chat, message", "/callback, words"})
    void more_than_fits_in_a_form_gets_a_page_that_says_so(String page, String field) {
        Form form = filledIn(page).with(field, "x".repeat(300_000));
        Visitor.Answer answer = visitor.send(form);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.html()).contains("meer dan wij in één keer kunnen aannemen", "uw tekst staat er nog");
        leadsToAPerson(answer);
        assertThat(visitor.send(form, "X-Requested-With", "fragment").html()).contains("data-refusal").doesNotContain("<html");
        assertThat(conversations()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C3%28", "%ED%A0%80", "%ZZ", "\u00c3\u0028"})
    void broken_signs_get_a_page_that_says_so(String broken) {
        for (String page : new String[] {"/contact", "/chat", "/callback"}) {
            Form form = filledIn(page);
            String proof = "&_csrf=" + form.field("_csrf").orElseThrow();
            Visitor.Answer answer = visitor.post(page, "words=" + broken + "&message=" + broken + proof);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html()).contains("Wij konden niet lezen wat u stuurde");
            leadsToAPerson(answer);
        }
        assertThat(conversations()).isEqualTo(before);
    }

    @Test
    void signs_that_only_confuse_are_taken_out_and_the_words_are_kept() {
        String talk = visitor.send(filledIn("/chat/person")
                .with("message", "Mijn \u202Elijn\u0000 is stil\r\n\uD83D\uDE22 <b>al</b> ' or 1=1 --")).next().orElseThrow();
        assertThat(visitor.get(talk).html()).contains("Mijn lijn is stil", "\uD83D\uDE22 &lt;b&gt;al&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "AAAA", "\u00e9\u00e9"})
    void a_form_with_a_forged_proof_is_shown_again_and_can_be_sent_with_one_more_press(String forged) {
        Form form = filledIn("/contact").with("words", "Mijn lijn is stil.");
        Visitor.Answer answer = visitor.send(form.with("_csrf", forged));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html()).contains("Deze bladzijde stond lang open");
        leadsToAPerson(answer);
        Form again = answer.form("/contact");
        assertThat(again.field("words")).contains("Mijn lijn is stil.");
        assertThat(visitor.send(again).next()).isPresent();
        assertThat(conversations()).isEqualTo(before + 1);
    }

    @Test
    void a_browser_that_lost_its_cookies_loses_no_words() {
        Form form = filledIn("/chat/person").with("message", "Mijn lijn is stil.");
        var emptied = new Visitor(house.address(), Duration.ofSeconds(20));
        Visitor.Answer answer = emptied.send(form);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(emptied.send(answer.form("/chat/person")).next()).isPresent();
        assertThat(conversations()).isEqualTo(before + 1);
    }

    @Test
    void a_forged_browser_opens_nothing_and_keeps_nobody_out() {
        String talk = chat();
        var stranger = new Visitor(house.address(), Duration.ofSeconds(20));
        for (String forged : new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAA", "\"\"", "a".repeat(3_000)}) {
            stranger.hold("gehoor_browser", forged);
            assertThat(stranger.get(talk).status()).isEqualTo(404);
        }
        stranger.hold("gehoor_staff", "forged");
        stranger.hold("gehoor_language", "xx");
        assertThat(stranger.get("/contact").status()).isEqualTo(200);
        assertThat(stranger.get("/desk").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/x", "/chat/01970000-0000-7000-8000-0000000000c1", "/chat/x/live",
            "/chat/01970000-0000-7000-8000-0000000000c1/live", "/chat/%F0%9F%98%A2", "/assets/x", "/assets/x/y", "/help/x", "/nowhere"})
    void a_forged_address_gets_a_page_that_says_so(String path) {
        Visitor.Answer answer = visitor.get(path);
        assertThat(answer.status()).isEqualTo(404);
        leadsToAPerson(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/x", "/cases/AAAAAAAAAAAAAAAAAAAAAA", "/cases/01970000-0000-7000-8000-0000000000c1",
            "/cases/AAAAAAAAAAAAAAAAAAAAAA/code", "/cases/AAAAAAAAAAAAAAAAAAAAAA%20", "/cases/AAAAAAAAAAAAAAAAAAAAAA%3E"})
    void a_forged_key_opens_nothing(String path) {
        Visitor.Answer answer = visitor.get(path);
        assertThat(answer.status()).isEqualTo(404);
        leadsToAPerson(answer);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void a_key_that_was_taken_back_opens_nothing_any_more_and_what_was_typed_is_kept() {
        String link = theCase();
        Form form = visitor.get(link).form(link + "/messages").with("words", "Het gaat om mijn tweede nummer.");
        house.get(CaseKeys.class).revokeAll(house.get(CaseKeys.class).find(Secret.presented(link.substring(7))).orElseThrow());
        assertThat(visitor.get(link).status()).isEqualTo(404);
        Visitor.Answer answer = visitor.send(form);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html()).contains("Het gaat om mijn tweede nummer.</textarea>");
        leadsToAPerson(answer);
    }

    @Test
    void a_code_that_is_wrong_too_old_or_used_opens_nothing() {
        String link = theCase();
        ConversationId id = house.get(CaseKeys.class).find(Secret.presented(link.substring(7))).orElseThrow();
        String code = house.get(ProofCodes.class).make(id);
        var stranger = new Visitor(house.address(), Duration.ofSeconds(20));
        Form form = stranger.get(link + "/code").form(link + "/code");
        for (String wrong : new String[] {"", "00000", "letters", "\u0660\u0661\u0662\u0663\u0664\u0665", "1".repeat(1_000)}) {
            refused(stranger.send(form.with("code", wrong)));
        }
        refused(stranger.send(form.with("code", code)));   // five tries are enough
        house.later(Duration.ofMinutes(1));
        String second = house.get(ProofCodes.class).make(id);
        house.later(ProofCodes.LIFE.plusSeconds(1));
        refused(stranger.send(form.with("code", second)));
        String third = house.get(ProofCodes.class).make(id);
        assertThat(stranger.send(form.with("code", third)).next()).contains(link);
        refused(new Visitor(house.address(), Duration.ofSeconds(20)).send(form.with("code", third)));
    }

    private void refused(Visitor.Answer answer) {
        assertThat(answer.status()).isIn(422, 403);
        leadsToAPerson(answer);
    }

    @Test
    void words_for_a_case_that_are_too_long_come_back_whole() {
        String link = theCase();
        Visitor.Answer answer = visitor.send(visitor.get(link).form(link + "/messages").with("words", TOO_LONG));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.form(link + "/messages").field("words")).contains(TOO_LONG);
        Visitor.Answer empty = visitor.send(visitor.get(link).form(link + "/messages").with("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        leadsToAPerson(empty);
    }

    @Test
    void a_live_page_that_names_a_moment_that_never_was_begins_now() {
        String talk = chat();
        for (String forged : new String[] {"x", "-1-0", "999999999999999999-1", "99999999999999999999-1", "1-1-1"}) {
            assertThat(visitor.begins(talk + "/live?seen=-1&after=" + forged, "Last-Event-ID", forged)).as(forged).isEqualTo(200);
        }
    }

    @Test
    void nobody_writes_in_or_ends_a_conversation_of_somebody_else() {
        String talk = chat();
        long entries = entries();
        var stranger = new Visitor(house.address(), Duration.ofSeconds(20));
        stranger.hold("gehoor_browser", Secret.random().reveal());
        Form form = stranger.get("/contact").form("/contact").with("message", "Sluit maar.");
        for (String deed : new String[] {"messages", "handover", "closing", "reopening", "address", "rating"}) {
            assertThat(stranger.send(form.to(talk + "/" + deed)).status()).as(deed).isEqualTo(404);
        }
        assertThat(entries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({"way, by-pigeon", "need, forged", "email, no address", "name, '\u0000\u0000'", "once, forged"})
    void a_field_that_no_page_offers_is_taken_for_none_or_asked_again(String field, String forged) {
        Visitor.Answer answer = visitor.send(filledIn("/contact").with("words", "Mijn lijn is stil.").with(field, forged));
        assertThat(answer.status()).isIn(303, 422);
        if (answer.status() == 422) {
            assertThat(answer.form("/contact").field("words")).contains("Mijn lijn is stil.");
        }
    }

    @ParameterizedTest
    @CsvSource({"slot, 1970-01-01T00:00:00Z", "slot, +1000000000-12-31T23:59:59Z", "slot, forged", "number, 0900-1234", "number, bel mij",
            "number, ''"})
    void a_call_that_cannot_be_made_is_asked_again(String field, String forged) {
        Visitor.Answer answer = visitor.send(filledIn("/callback").with("words", "Mijn lijn is stil.").with(field, forged));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.form("/callback").field("words")).contains("Mijn lijn is stil.");
        leadsToAPerson(answer);
        assertThat(conversations()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/%00", "/cases/a%2Fb", "/%zz", "/..%5cx", "/../../etc/passwd", "/contact|x", "/cases/%ff%fe",
            "/cases/a;b=1", "//contact"})
    void an_address_that_cannot_be_read_gets_a_page_that_says_so(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: nl\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ", "Wij konden niet lezen wat u stuurde", "tel:+31881234567", "Content-Security-Policy")
                .doesNotContain("Bad Request</h1>");
    }

    @Test
    void a_request_with_too_much_around_it_gets_a_page_that_says_so() throws IOException {
        assertThat(raw("GET /contact HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ", "tel:+31881234567");
    }

    private Form filledIn(String page) {
        Visitor.Answer shown = visitor.get(page);
        Form form = shown.form(page).with("way", "link").with("number", "06 12345678");
        return page.equals("/callback")
                ? form.with("slot", shown.html().replaceFirst("(?s).*?name=\"slot\" value=\"([^\"]+)\".*", "$1")) : form;
    }

    private String theCase() {
        return visitor.send(filledIn("/contact").with("words", "Hoe zeg ik op?")).next().orElseThrow();
    }

    private String chat() {
        return visitor.send(visitor.get("/chat/person").form("/chat/person").with("message", "Hoe zeg ik op?")).next().orElseThrow();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(house.address().getHost(), house.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void leadsToAPerson(Visitor.Answer answer) {
        assertThat(answer.html()).contains("tel:+31881234567", "/chat/person", "/callback").doesNotContain("Exception");
    }

    private int conversations() {
        return house.db().sql("select count(*) from conversation").query(Integer.class).single();
    }

    private long entries() {
        return house.db().sql("select count(*) from ledger_entry").query(Long.class).single();
    }
}
