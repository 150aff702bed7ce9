package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gehoor.access.Audit;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Entry;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Mailing;
import org.gehoor.testing.Papers;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I sent you the whole story by mail, with pictures. Did you even look at it?"
class AMailAsItCameJourney extends CustomerJourney {

    private static final String ELSEWHERE = "https://plaatjes.example/logo.png";
    private static final Mailing LETTER = Mailing.of("Mijn factuur", "Wat is deze regel?", """
            <h1 style="color:#0b5a5e">Mijn factuur</h1><p>Wat is <b>deze regel</b>?</p><img src="cid:bon.png" alt="De bon"><img src="%s" alt="Logo">
            <p><a href="https://voorbeeld.example/factuur">De factuur</a></p><form action="/desk/signout"><button>Druk hier</button></form><script>alert(1)</script>
            <blockquote>Op 1 mei schreef Zeeraaf: uw factuur staat klaar.</blockquote>""".formatted(ELSEWHERE))
            .with(new Visitor.Chosen("bon.png", Papers.picture()));

    @ParameterizedTest
    @EnumSource
    void staff_read_the_new_words_and_the_whole_mail_one_click_away(Scripts scripts) throws IOException {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Entry entry = LETTER.into(id, house);
        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(Cast.SAMIRA) : browser.of(Cast.SAMIRA, Look.WITHOUT_JAVASCRIPT);
        List<String> asked = watch(samira);

        samira.navigate("/desk/conversations/" + id);
        assertThat(samira.locator("#said-" + entry.sequence())).containsText("Wat is deze regel?");
        assertThat(samira.locator("#said-" + entry.sequence() + " .mail-head")).containsText(
                "‘Mijn factuur’, van J. Vos (j.vos@voorbeeld.example) aan Zeeraaf Telecom (klant@zeeraaf.example)");
        assertThat(samira.locator("#said-" + entry.sequence() + " .mail-stranger")).hasCount(0);
        assertThat(samira.locator("#said-" + entry.sequence() + " a.attachment b")).hasText("bon.png");
        axe(samira, scripts);

        samira.locator("#said-" + entry.sequence() + " .mail-head a").click();
        assertThat(samira.locator("h1")).hasText("Mijn factuur");
        FrameLocator frame = samira.frameLocator("iframe.mail-frame");
        assertThat(frame.locator("h1")).hasText("Mijn factuur");
        assertThat(frame.locator("form, button, script")).hasCount(0);
        assertThat(frame.locator("img[alt='De bon']")).hasAttribute("src", java.util.regex.Pattern.compile("data:image/png;base64,.*"));
        assertThat(frame.locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(samira.locator("details.mail-text")).containsText("Wat is deze regel?");
        assertThat(asked).as("nothing is loaded from elsewhere").isEmpty();
        axe(samira, scripts);

        press(samira, "Toon plaatjes van buiten");
        frame.locator("img[alt=Logo][src='" + ELSEWHERE + "']").waitFor();
        assertThat(asked).as("until it is asked for").containsExactly(ELSEWHERE);
        assertThat(house.get(Audit.class).of("conversation:" + id)).extracting(Audit.Line::act)
                .contains("load pictures from elsewhere of " + entry.mail().orElseThrow().original().orElseThrow());
        again(samira);
        assertThat(frame.locator("img[alt=Logo]")).not().hasAttribute("src", ELSEWHERE);
        assertThat(asked).as("and only once").hasSize(1);

        Download eml = samira.waitForDownload(() -> samira.getByText("Download het bericht zoals het kwam (.eml)").click());
        assertThat(eml.suggestedFilename()).isEqualTo("original.eml");
        assertThat(Files.readAllBytes(eml.path())).isEqualTo(LETTER.bytes());
    }

    @Test
    void a_customer_reads_it_on_the_page_of_the_case_and_in_the_chat() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Entry entry = LETTER.into(id, house);
        Page vos = browser.window();
        List<String> asked = watch(vos);
        opens(vos, id);
        for (String place : List.of("/cases/", "/chat/")) {
            vos.navigate(place + id);
            assertThat(vos.locator(".mail-head")).containsText("‘Mijn factuur’, van J. Vos");
            assertThat(vos.locator(".attachment b").getByText("original.eml")).hasCount(0);
            axe(vos);
            vos.locator(".mail-head a").click();
            assertThat(vos.frameLocator("iframe.mail-frame").locator("h1")).hasText("Mijn factuur");
            axe(vos);
        }
        assertThat(asked).isEmpty();

        Page stranger = browser.window();
        Secret secret = Secret.random();
        house.get(Browsers.class).grant(secret, a.conversation().waiting());
        assertThat(stranger.navigate("/cases/" + id + "/mails/" + entry.sequence() + "/html").status()).isEqualTo(404);
        assertThat(stranger.navigate("/chat/" + id + "/mails/" + entry.sequence()).status()).isEqualTo(404);
    }

    @Test
    void an_address_that_is_not_the_customers_is_said_and_a_mail_without_html_is_read_as_text() {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Entry entry = Mailing.of("", "Stuur het geld\nnaar mij.\n\n> eerder geschreven", "").from("J. Vos", "j.vos@elders.example").into(id, house);
        Page samira = browser.of(Cast.SAMIRA);
        samira.navigate("/desk/conversations/" + id);
        assertThat(samira.locator(".mail-stranger")).hasText("Geschreven vanaf j.vos@elders.example, niet het adres van deze klant");
        axe(samira);
        samira.locator(".mail-head a").click();
        assertThat(samira.locator("h1")).hasText("Zonder onderwerp");
        assertThat(samira.locator("section.mail-text")).containsText("> eerder geschreven");
        assertThat(samira.locator("iframe")).hasCount(0);
        axe(samira);
        assertThat(samira.navigate("/desk/conversations/" + id + "/mails/" + (entry.sequence() - 1)).status()).isEqualTo(404);
        assertThat(samira.navigate("/desk/conversations/" + id + "/mails/x").status()).isEqualTo(404);
    }

    /// Answers for every server that is not ours, and remembers what it was asked.
    private List<String> watch(Page page) {
        List<String> asked = new ArrayList<>();
        page.context().route(url -> !url.startsWith(house.address().toString()) && !url.startsWith("data:"), route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(Papers.picture()));
        });
        return asked;
    }
}
