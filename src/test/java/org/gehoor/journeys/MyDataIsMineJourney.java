package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.ILSE;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Text;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Dump;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// "They know everything about me and I cannot see it, let alone have it gone."
class MyDataIsMineJourney extends CustomerJourney {

    private static final Pattern CODE = Pattern.compile("(?:code is) (\\d{6})");
    private static final String MAIL = VOS.email().orElseThrow().text();

    @ParameterizedTest
    @EnumSource
    void a_customer_sees_takes_and_erases_everything(Scripts scripts) throws IOException {
        ConversationId answered = a.conversation().from(VOS).saying("Mijn zoon belde vanuit Zürich").closedAfter(SAMIRA);
        ConversationId open = a.conversation().from(VOS).saying("En waar blijft mijn modem?").waiting();
        deeds.notes(open, SAMIRA, "Deze klant belde al eerder.");
        house.get(Audit.class).record(SAMIRA.id(), "read", "conversation:" + open);

        Page page = window(scripts);
        page.navigate("/cases");
        page.locator("main").getByText("Mijn gegevens").click();
        assertThat(page.content()).doesNotContain("Zürich");
        axe(page, scripts);
        proves(page, scripts);
        reads(page, "Mijn zoon belde vanuit Zürich");
        reads(page, "J. Vos");
        page.getByText("keer geopend door ons").first().click();
        reads(page, "eerste lijn");
        assertThat(page.content()).doesNotContain("belde al eerder", "Samira");
        axe(page, scripts);

        page.getByText("Mijn zoon belde vanuit Zürich").click();
        page.locator("#story").waitFor();
        page.goBack();

        Download json = page.waitForDownload(() -> page.getByText("Voor computers (JSON)").click());
        JsonNode copy = JsonMapper.shared().readTree(Files.readAllBytes(json.path()));
        assertThat(copy.required("customers").get(0).required("email").asString()).isEqualTo(MAIL);
        assertThat(copy.required("cases").size()).isEqualTo(2);
        assertThat(copy.toString()).contains("Mijn zoon belde vanuit Zürich", "withheld").doesNotContain("belde al eerder");
        Download html = page.waitForDownload(() -> page.getByText("Om te lezen (HTML)").click());
        assertThat(Files.readString(html.path())).contains("Mijn zoon belde vanuit Zürich", "Notitie van medewerkers onder elkaar", "</html>")
                .doesNotContain("belde al eerder", "<script", "http://", "https://");

        page.getByText("Lees wat er gebeurt").click();
        reads(page, "En waar blijft mijn modem?");
        assertThat(page.getByText("Wis alles nu").count()).as("not while something runs").isZero();
        axe(page, scripts);
        press(page, "Ja, sluit ze allemaal");
        axe(page, scripts);
        press(page, "Wis alles nu");
        page.locator(".error-summary").waitFor();
        axe(page, scripts);
        page.getByLabel("Ik weet dat dit niet terug kan").check();
        press(page, "Wis alles nu");
        reads(page, "De sleutels van uw zaken zijn vernietigd");
        axe(page, scripts);

        assertThat(new Dump(house).tablesWith("Vos")).isEmpty();
        assertThat(deeds.now(answered).isErased()).isTrue();
        page.navigate("/cases/data");
        assertThat(page.content()).doesNotContain("Zürich", "J. Vos");
    }

    @ParameterizedTest
    @EnumSource
    void who_shows_no_code_sees_nothing_and_learns_nothing(Scripts scripts) {
        a.conversation().from(VOS).saying("Mijn zoon belde vanuit Zürich").closedAfter(SAMIRA);
        Page page = window(scripts);
        for (String address : new String[] {MAIL, "niemand@elders.example"}) {
            page.navigate("/cases/data");
            page.locator("#email").fill(address);
            press(page, "Stuur mij de code");
            reads(page, "Als wij dit adres kennen");
            page.locator("#code").fill("000000");
            press(page, "Ga verder");
            assertThat(page.locator("#code-e").textContent()).contains("Deze code klopt niet");
        }
        axe(page, scripts);
        for (String path : new String[] {"/cases/data/copy.json", "/cases/data/copy.html", "/cases/data/erasure"}) {
            Response answer = page.navigate(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(page.content()).doesNotContain("Zürich");
        }
    }

    /// Having begun a conversation with somebody else's address opens nothing of that somebody.
    @Test
    void an_address_that_was_only_typed_proves_nothing() {
        a.conversation().from(VOS).saying("Mijn zoon belde vanuit Zürich").closedAfter(SAMIRA);
        Page page = browser.window();
        page.navigate("/contact");
        page.locator("#words").fill("Ik doe alsof ik Vos ben");
        page.locator("#email").fill(MAIL);
        press(page, "Stuur mijn vraag");
        page.waitForURL(url -> url.contains("/cases/"));
        page.navigate("/cases/data");
        assertThat(page.content()).doesNotContain("Zürich", "J. Vos");
        reads(page, "Laat zien dat u het bent");
    }

    @Test
    void who_gave_no_address_has_what_was_begun_in_this_browser() {
        Page page = browser.window();
        page.navigate("/contact");
        page.locator("#words").fill("Zonder adres");
        page.getByLabel("Op deze website").check();
        press(page, "Stuur mijn vraag");
        page.waitForURL(url -> url.contains("/cases/"));
        page.navigate("/cases/data/erasure");
        press(page, "Ja, sluit ze allemaal");
        page.getByLabel("Ik weet dat dit niet terug kan").check();
        press(page, "Wis alles nu");
        reads(page, "De sleutels van uw zaken zijn vernietigd");
        page.navigate("/cases");
        reads(page, "Hier staan nog geen zaken");
    }

    @Test
    void what_is_held_is_said_with_its_day_and_its_reason() {
        ConversationId held = a.conversation().from(VOS).saying("Ik stap naar de rechter").closedAfter(SAMIRA);
        ConversationId free = a.conversation().from(VOS).closedAfter(SAMIRA);
        house.get(LegalHolds.class).hold(held, ILSE.author(), Text.read("U begon een rechtszaak."), house.clock().instant().plus(Duration.ofDays(40)));
        Page page = browser.window();
        page.navigate("/cases/data");
        proves(page, Scripts.WITH_JAVASCRIPT);
        page.getByText("Lees wat er gebeurt").click();
        reads(page, "U begon een rechtszaak.");
        axe(page);
        page.getByLabel("Ik weet dat dit niet terug kan").check();
        press(page, "Wis alles nu");
        reads(page, "Wat wij nog moeten bewaren");
        axe(page);
        assertThat(deeds.now(free).isErased()).isTrue();
        assertThat(deeds.now(held).isErased()).isFalse();
    }

    @Test
    void a_colleague_with_the_right_sees_keeps_and_erases_and_it_is_recorded() throws IOException {
        ConversationId id = a.conversation().from(VOS).saying("Mijn zoon belde vanuit Zürich").closedAfter(SAMIRA);
        deeds.notes(id, SAMIRA, "Deze klant belde al eerder.");
        for (Look look : Look.values()) {
            house.later(Duration.ofMinutes(1));
            Page page = browser.of(ILSE, look);
            page.navigate("/desk/conversations/" + id + "/data");
            page.locator("#erase").waitFor();
            axe(page);
        }
        house.later(Duration.ofMinutes(1));
        Page page = browser.of(ILSE);
        page.navigate("/desk/conversations/" + id);
        page.getByText("Gegevens, inzage en wissen").click();
        Download html = page.waitForDownload(() -> page.getByText("Om te lezen (HTML)").click());
        assertThat(Files.readString(html.path())).contains("Mijn zoon belde vanuit Zürich", "belde al eerder");

        page.getByText("Laat dit bewaren").click();
        page.locator("#reason").fill("Er loopt een rechtszaak.");
        press(page, "Bewaar");
        assertThat(page.locator("#until-e").textContent()).contains("Kies een dag");
        axe(page);
        page.locator("#until").fill("2026-08-31");
        press(page, "Bewaar");
        page.getByText("Er loopt een rechtszaak.").first().waitFor();
        page.navigate("/desk/retention");
        page.getByText("Er loopt een rechtszaak.").waitFor();
        axe(page);
        page.navigate("/desk/conversations/" + id + "/data");
        page.getByLabel("Per brief").check();
        page.getByLabel("Ik heb vastgesteld").check();
        press(page, "Wis alles van deze klant");
        page.locator("#asked-e").getByText("nog bewaren").waitFor();
        axe(page);

        page.navigate("/desk/conversations/" + id + "/hold");
        axe(page);
        press(page, "Dit is niet meer nodig");
        page.navigate("/desk/conversations/" + id + "/data");
        page.getByLabel("Per brief").check();
        page.getByLabel("Ik heb vastgesteld").check();
        press(page, "Wis alles van deze klant");
        page.locator("#talk").getByText("Op verzoek van de klant zijn alle woorden").waitFor();
        assertThat(page.content()).doesNotContain("Zürich", "J. Vos", "belde al eerder");
        axe(page);
        page.navigate("/desk/conversations?list=ended");
        page.getByText("De woorden van deze zaak zijn gewist").waitFor();
        axe(page);
        page.navigate("/desk/conversations/" + id + "/data");
        page.getByText("Er is niets meer om te wissen").waitFor();
        assertThat(house.get(Audit.class).of("conversation:" + id)).extracting(Audit.Line::act)
                .contains("see data", "access copy", "hold conversation", "end hold", "erase, asked by letter");
    }

    @Test
    void first_line_sees_none_of_it() {
        ConversationId id = a.conversation().from(VOS).closedAfter(SAMIRA);
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/conversations/" + id);
        assertThat(page.getByText("Gegevens, inzage en wissen").count()).isZero();
        for (String path : new String[] {"/data", "/data/copy.json", "/data/copy.html", "/hold"}) {
            assertThat(page.navigate("/desk/conversations/" + id + path).status()).as(path).isEqualTo(403);
        }
        assertThat(page.navigate("/desk/retention").status()).isEqualTo(403);
    }

    private void proves(Page page, Scripts scripts) {
        page.locator("#email").fill(" " + MAIL.toUpperCase() + " ");
        press(page, "Stuur mij de code");
        reads(page, "Als wij dit adres kennen");
        axe(page, scripts);
        page.locator("#code").fill(house.get(Outbox.class).latest(50).stream().flatMap(letter -> CODE.matcher(letter.text()).results())
                .map(found -> found.group(1)).findFirst().orElseThrow());
        press(page, "Ga verder");
        page.locator("#take").waitFor();
    }
}
