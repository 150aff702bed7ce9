package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I had to answer the door. When I came back my chat was gone, and I could begin again at the back."
class WhoGoesAwayKeepsThePlaceJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void who_goes_away_is_missed_and_comes_back_to_the_same_place_and_promise(Scripts scripts) {
        for (int i = 0; i < 3; i++) {
            a.conversation().saying("Eerder " + i).waiting();
        }
        Page page = window(scripts);
        page.navigate("/chat/person");
        page.locator("#message").fill("Mijn internet hapert.");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        reads(page, "Is er haast, of hebt u voorrang nodig?");
        page.locator("main").getByText("Is er haast, of hebt u voorrang nodig?").click();
        page.getByLabel("Ik heb voorrang nodig").check();
        axe(page, scripts);
        page.locator("main").getByText("Zo werkt onze rij").click();
        reads(page, "Verder telt niets mee");
        axe(page, scripts);
        page.navigate("/chat/" + id + "/need");
        page.getByLabel("Ik heb voorrang nodig").check();
        press(page, "Bewaar");
        reads(page, "u vroeg om voorrang.");
        axe(page, scripts);
        Place place = house.get(Places.class).find(id).orElseThrow();
        assertThat(place.need()).isEqualTo(Need.PRIORITY);
        Promise promised = promise(id);

        page.navigate("about:blank");
        house.later(Duration.ofMinutes(scripts == Scripts.WITH_JAVASCRIPT ? 4 : 16));
        house.runJob("who-is-no-longer-there");
        Page desk = browser.of(Cast.SAMIRA);
        desk.navigate("/desk/conversations/" + id);
        PlaywrightAssertions.assertThat(desk.locator("#talk-gone")).containsText("wacht op de zaakpagina");
        PlaywrightAssertions.assertThat(desk.locator("#line-rows")).containsText("niet meer in beeld sinds 10.00 uur");
        axe(desk, scripts);

        page.navigate("/chat/" + id);
        reads(page, "U staat op uw oude plaats in de rij.");
        assertThat(promise(id)).extracting(Promise::kind, Promise::dueAt).containsExactly(Promise.Kind.PERSON, promised.dueAt());
        assertThat(house.get(Places.class).find(id)).contains(place);
        desk.navigate("/desk/conversations/" + id);
        PlaywrightAssertions.assertThat(desk.locator("#talk-head")).not().containsText("Niet meer in beeld");
    }
}
