package org.gehoor.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.gehoor.pages.LivePages.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveElementsTest {

    private static Chromium chromium;
    private ServletWebServerApplicationContext house;
    private Talk talk;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void visit() {
        house = TestHouse.start(LivePages.class);
        talk = house.getBean(Talk.class);
        talk.log.add("Goedemorgen");
        page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale("nl-NL"));
        page.onPageError(error -> talk.taken.add("error on the page: " + error));
        page.navigate("http://127.0.0.1:" + house.getWebServer().getPort() + "/talk");
    }

    @AfterEach
    void leave() {
        page.close();
        talk.hangUp();
        house.close();
        assertThat(talk.taken).noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void what_the_server_tells_is_added_once_or_takes_the_place_of_what_was() {
        page.waitForCondition(() -> !talk.streams.isEmpty());
        talk.tell("7", "<li id='m2' data-into='log'>Ik kijk het na</li><p id='place'>eerste</p>");
        talk.tell("8", "<li id='m2' data-into='log'>Ik kijk het na</li>");
        assertThat(page.locator("#place")).hasText("eerste");
        assertThat(page.locator("#log li")).hasText(new String[] {"Goedemorgen", "Ik kijk het na"});

        talk.hangUp();
        page.waitForCondition(() -> talk.asked.size() > 1);
        assertThat(talk.asked.getLast()).as("the browser says where it was").isEqualTo("8");
    }

    @Test
    void without_a_stream_the_page_is_fetched_and_nothing_is_missed() {
        talk.streamsRefused = true;
        page.clock().install();
        page.navigate(page.url());
        talk.place = "eerste";
        talk.log.add("Ik kijk het na");
        passes(() -> "eerste".equals(page.locator("#place").textContent()));
        assertThat(page.locator("#log li")).hasText(new String[] {"Goedemorgen", "Ik kijk het na"});
        passes(() -> page.getByText("Geen verbinding").isHidden());
    }

    @Test
    void a_message_is_sent_without_leaving_the_page_and_the_next_one_has_another_number() {
        write("Hallo");
        assertThat(page.locator("#log")).containsText("Hallo");
        assertThat(field()).hasValue("");
        write("Nog iets");
        assertThat(page.locator("#log")).containsText("Nog iets");
        assertThat(talk.taken.get(0)).isEqualTo("Hallo first");
        assertThat(talk.taken.get(1)).matches("Nog iets [0-9a-f-]{36}");
        assertThat(page.locator("#log li")).hasCount(3);
    }

    @Test
    void a_message_that_cannot_arrive_stays_is_said_and_arrives_later_by_itself_under_its_first_number() {
        talk.mood = HttpStatus.SERVICE_UNAVAILABLE;
        write("Mijn lijn is stil");
        assertThat(page.getByText("Nog niet verstuurd")).isVisible();
        assertThat(field()).hasValue("Mijn lijn is stil");
        talk.mood = HttpStatus.OK;
        assertThat(page.locator("#log")).containsText("Mijn lijn is stil", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(talk.taken).containsExactly("Mijn lijn is stil first");
        assertThat(page.getByText("Nog niet verstuurd")).isHidden();
        assertThat(field()).hasValue("");
    }

    @Test
    void a_refusal_stands_next_to_the_form_and_the_text_stays() {
        talk.mood = HttpStatus.UNPROCESSABLE_CONTENT;
        write("Een lang verhaal");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("meer dan wij in één keer kunnen aannemen");
        assertThat(field()).hasValue("Een lang verhaal");
    }

    @Test
    void what_was_being_written_is_there_again_after_the_page_was_closed_or_replaced() {
        field().fill("half een zin");
        page.navigate(page.url());
        assertThat(field()).hasValue("half een zin");
        write("half een zin af");
        assertThat(field()).hasValue("");
        page.navigate(page.url());
        assertThat(field()).hasValue("");
    }

    @Test
    void letters_are_keys_outside_fields_only() {
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".queue__item").last()).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(".queue__item").first()).isFocused();
        page.keyboard().press("r");
        assertThat(page).hasURL(Pattern.compile("#answer$"));
        page.keyboard().press("g");
        page.keyboard().press("m");
        assertThat(page.locator("[data-key='g m']")).isFocused();

        field().click();
        page.keyboard().type("jkr");
        assertThat(field()).hasValue("jkr");
        page.keyboard().press("Escape");
        assertThat(field()).not().isFocused();
        page.evaluate("localStorage.setItem('gehoor letters', 'off')");
        page.keyboard().press("g");
        page.keyboard().press("m");
        assertThat(page.locator("[data-key='g m']")).not().isFocused();
    }

    private Locator field() {
        return page.locator("#t");
    }

    private void write(String text) {
        field().fill(text);
        field().press("Control+Enter");
    }

    /// Lets the time of the page pass, second by second, until it is so.
    private void passes(BooleanSupplier untilSo) {
        page.waitForCondition(() -> {
            page.clock().runFor(1_000);
            return untilSo.getAsBoolean();
        });
    }
}
