package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Offers;
import org.gehoor.testing.Browser.Look;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "In the middle of it they were gone, and I could begin at the end of the line again."
class WeBrokeItOffJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void who_is_cut_off_is_first_and_helped_by_somebody_else(Scripts scripts) {
        Page page = window(scripts);
        page.navigate("/chat/person");
        page.locator("#message").fill("Mijn account is geblokkeerd.");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);
        house.later(Duration.ofMinutes(1));
        ConversationId behind = a.conversation().waiting();

        Page desk = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        desk.navigate("/desk");
        house.get(Offers.class).all();
        look(desk, scripts);
        desk.locator(".ringing").waitFor();
        assertThat(desk.locator(".ringing__who span").textContent()).isEqualTo("Mijn account is geblokkeerd.");
        axe(desk, scripts);
        desk.locator("#ringing-take").click();
        desk.waitForURL("**/desk/conversations/" + id);
        Promise before = promise(id);

        desk.locator("#act-stop").click();
        axe(desk, scripts);
        press(desk, "Breek het gesprek af");
        desk.waitForURL("**/desk");

        look(page, scripts);
        reads(page, "Het gesprek is door ons afgebroken. Dat is onze fout.");
        assertThat(promise(id).dueAt()).isBeforeOrEqualTo(before.dueAt());
        deeds.sitsAtTheDesk(BRAM);
        house.arrives(BRAM);
        house.get(Offers.class).all();
        assertThat(deeds.offeredTo(BRAM)).contains(id);
        assertThat(deeds.offeredTo(SAMIRA)).contains(behind);
        deeds.takesWhatIsOffered(BRAM);
        look(page, scripts);
        reads(page, "Bram Kuipers, medewerker");
    }
}
