package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;
import static org.gehoor.testing.Cast.YARA;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gehoor.access.Audit;
import org.gehoor.search.Search;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "They could not find my case without its number, so I had to tell it all again."
class FindingACaseAgainJourney extends InTheBrowser {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_case_is_found_by_its_words_by_name_and_by_number(boolean withJavaScript) {
        ConversationId vos = a.conversation().from(VOS).saying("Waarom staat er <b>roaming</b> op mijn factuur van mei?").waiting();
        house.later(Duration.ofMinutes(2));
        ConversationId yara = a.conversation().from(YARA).saying("Mijn account is geblokkeerd").waiting();
        Page page = withJavaScript ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/conversations");
        axe(page);

        look(page, "facturen roaming");
        assertThat(page.locator(".found__hit")).hasCount(1);
        assertThat(page.locator(".found__words")).containsText("Waarom staat er <b>roaming</b> op mijn factuur van mei?");
        assertThat(page.locator(".found__words mark")).hasText(new String[] {"roaming", "factuur"});
        axe(page);

        look(page, "demir");
        assertThat(page.locator("main")).containsText("Op naam of adres");
        assertThat(page.locator(".cases tbody tr")).hasCount(1);
        axe(page);
        look(page, "J.VOS@voorbeeld.example");
        assertThat(page.locator(".cases tbody tr")).hasCount(1);
        assertThat(page.locator(".cases__who")).hasText("J. Vos");

        look(page, deeds.now(yara).reference().toString());
        assertThat(page).hasURL(Pattern.compile(yara.toString()));
        assertThat(house.get(Audit.class).of("conversation:" + vos)).extracting(Audit.Line::act).containsExactly("search-words", "search-name");
        assertThat(house.get(Audit.class).of("conversation:" + yara)).extracting(Audit.Line::act).startsWith("search-name", "read");
    }

    @Test
    void odd_input_gets_a_clear_page() {
        a.conversation().from(VOS).saying("Een factuur.").waiting();
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations");
        for (String odd : new String[] {"de het een", "!!!", "\"", "' or 1=1 --", "<script>alert(1)</script>", "%_\\", "\u0000\ud800", "modem\u0000 kapot", "x".repeat(5000)}) {
            page.navigate("/desk/conversations?q=" + URLEncoder.encode(odd, StandardCharsets.UTF_8));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".found__hit")).hasCount(0);
            assertThat(page.locator("#q")).isVisible();
        }
        look(page, "de het een");
        assertThat(page.locator("#q-e")).containsText("een woord dat niet in elke zin staat");
        axe(page);
        look(page, "modem");
        assertThat(page.locator(".empty")).containsText("Niets gevonden");
        axe(page);
        look(page, "");
        assertThat(page.locator("h1")).containsText("Wacht op mij");
    }

    @Test
    void what_was_forgotten_is_not_shown() {
        ConversationId vos = a.conversation().from(VOS).saying("Een zonderling bericht.").waiting();
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations?q=zonderling");
        assertThat(page.locator(".found__hit")).hasCount(1);
        house.work().whole(() -> house.get(Search.class).forget(vos));
        again(page);
        assertThat(page.locator(".found__hit")).hasCount(0);
    }

    private static void look(Page page, String words) {
        page.fill("#q", words);
        page.press("#q", "Enter");
        page.waitForLoadState();
    }
}
