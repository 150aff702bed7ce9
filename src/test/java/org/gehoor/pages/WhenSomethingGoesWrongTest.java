package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenSomethingGoesWrongTest {

    private static ServletWebServerApplicationContext house;
    private static PlainBrowser browser;

    @BeforeAll
    static void open() {
        house = TestHouse.start(TroublesomePages.class);
        browser = new PlainBrowser(house.getWebServer().getPort());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"/turned-away, 403, Dit beslist iemand anders",
            "/nowhere, 404, Deze bladzijde is er niet", "/mistake, 500, Dit ligt aan ons", "/half, 500, Dit ligt aan ons",
            "/no-database, 503, Dit ligt aan ons", "/no-database-twice, 503, Dit ligt aan ons",
            "/behind-the-guard/x, 503, Dit ligt aan ons", "/refused, 409, Dit kan nu niet meer",
            "/takes, 404, Deze bladzijde is er niet", "/assets/0/none.css, 404, Deze bladzijde is er niet"})
    void every_way_to_go_wrong_ends_at_the_ways_to_a_person(String path, int status, String title) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>", "nu ± 6 minuten", "Laat u terugbellen", "</html>");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
    }

    @Test
    void a_mistake_has_a_reference_and_tells_nothing_of_our_insides() {
        assertThat(browser.get("/mistake").body()).containsPattern("Kenmerk [2-9A-Z]{6}\\.")
                .doesNotContain("IllegalState", "a mistake of ours");
    }

    @Test
    void what_was_typed_is_shown_and_goes_again_under_the_same_number() {
        String page = browser.post("/mistake", "message=Mijn+lijn+is+%3Cb%3Estil%3C%2Fb%3E&once=abc-1&kind=email&_csrf=old&password=hush+hush").body();
        assertThat(page).contains("Dit had u geschreven", "Mijn lijn is &lt;b&gt;stil&lt;/b&gt;</textarea>", "action=\"/mistake\"",
                "<input type=\"hidden\" name=\"once\" value=\"abc-1\">", "<input type=\"hidden\" name=\"kind\" value=\"email\">",
                "Probeer opnieuw");
        assertThat(page).doesNotContain("_csrf", "hush");
    }

    @Test
    void a_form_from_a_page_that_was_open_too_long_can_be_sent_with_one_more_press() {
        HttpResponse<String> answer = browser.post("/turned-away", "message=Ik+was+even+weg&once=abc-2");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Deze bladzijde stond lang open", "Ik was even weg</textarea>", "action=\"/turned-away\"",
                "name=\"once\" value=\"abc-2\"");
        assertThat(browser.get("/turned-away").body()).contains("U bent niet ingelogd, of u mag dit niet doen.");
    }

    @Test
    void what_was_typed_is_still_there_when_sending_again_cannot_help_but_without_a_button() {
        assertThat(browser.post("/refused", "message=te+laat").body()).contains("te laat</textarea>", "readonly")
                .doesNotContain("Probeer opnieuw");
    }

    @Test
    void a_form_that_is_too_large_gets_a_page_and_not_a_broken_connection() {
        HttpResponse<String> answer = browser.post("/takes", "message=" + "x".repeat(3 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("meer dan wij in één keer kunnen aannemen", "Spreek een medewerker");
    }

    @Test
    void broken_UTF_8_is_told_apart_from_a_mistake_of_ours() {
        HttpResponse<String> answer = browser.post("/takes", "message=%C3%28");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Wij konden niet lezen wat u stuurde", "Spreek een medewerker");
        assertThat(browser.post("/takes", "message=%ZZ").statusCode()).isEqualTo(400);
    }

    @Test
    void a_live_page_gets_only_the_piece_that_says_so() {
        String piece = browser.post("/mistake", "message=hallo", "X-Requested-With", "fragment").body();
        assertThat(piece).startsWith("<div class=\"banner banner--broken\"").contains("data-refusal", "Dit ligt aan ons")
                .doesNotContain("<html");
    }

    @Test
    void a_staff_page_looks_like_one_also_when_it_fails() {
        assertThat(browser.get("/desk/mistake").body()).contains("class=\"staff\"", "Samira Bouali", "Dit ligt aan ons")
                .doesNotContain("person-line");
    }

    @Test
    void it_is_said_in_the_language_of_the_reader() {
        assertThat(browser.get("/mistake", "Accept-Language", "en-GB,en").body()).contains("<html lang=\"en\">", "This is our fault");
    }
}
