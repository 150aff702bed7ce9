package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gehoor.access.Audit;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

/// "They let me type in French for a quarter of an hour, and then somebody came who could not read it."
class InYourOwnLanguageJourney extends CustomerJourney {

    @Test
    void who_writes_French_waits_for_who_speaks_it_and_may_choose_otherwise() {
        Page admin = browser.of(Cast.RUUD);
        admin.navigate("/admin/hours/lines");
        admin.locator("#language").selectOption("nl");
        admin.getByText("Rij toevoegen").click();
        reads(admin, "billing heeft al een rij in het Nederlands.");
        admin.locator("#language").selectOption("fr");
        admin.getByText("Rij toevoegen").click();
        reads(admin, "De rij is toegevoegd");
        axe(admin, Scripts.WITH_JAVASCRIPT);
        Line french = house.get(Lines.class).list().stream().filter(line -> line.language() == Language.FR).findFirst().orElseThrow();
        assertThat(house.get(Audit.class).of("line:" + french.id())).hasSize(1);
        assertThat(french.hours().week()).isEqualTo(Cast.DUTCH.hours().week());

        Page page = window(Scripts.WITH_JAVASCRIPT);
        page.navigate("/chat/person");
        page.locator("#message").fill("mon internet ne marche plus depuis hier, quelqu'un peut m'aider ?");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        reads(page, "Nous cherchons un collègue qui parle français.");
        assertThat(page.locator("#case-language [lang=fr]").count()).isPositive();
        assertThat(page.locator(".message--customer [lang=fr]").count()).isPositive();
        axe(page, Scripts.WITH_JAVASCRIPT);
        assertThat(house.get(Places.class).find(id).orElseThrow().line()).isEqualTo(french.id());
        Page desk = browser.of(Cast.SAMIRA);
        desk.navigate("/desk/conversations/" + id + "/language");
        axe(desk, Scripts.WITH_JAVASCRIPT);
        desk.navigate("/desk/conversations/" + id);
        assertThat(desk.locator("#talk-language").innerText()).contains("schrijft Frans");

        page.navigate("/cases/" + id);
        axe(page, Scripts.WITH_JAVASCRIPT);
        press(page, "Deutsch");
        reads(page, "Wir haben kein Team für Deutsch.");
        assertThat(deeds.now(id).language()).isEqualTo(Language.DE);
        page.navigate("/chat/" + id);
        press(page, "English");
        assertThat(house.get(Places.class).find(id).orElseThrow().line()).isEqualTo(Cast.ENGLISH.id());
        reads(page, "We are looking for a colleague who speaks English.");
    }
}
