package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.gehoor.callback.CallBack;
import org.gehoor.callback.CallBacks;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I waited until I had to leave, and had to begin all over again."
class CustomerLeavesAndIsCalledBackJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void who_cannot_wait_is_called_in_the_quarter_they_chose(Scripts scripts) {
        Page page = window(scripts);
        page.navigate("/chat/person");
        axe(page, scripts);
        page.locator("#message").fill("De vaste lijn is stil sinds zaterdag.");
        press(page, "Zet mij in de rij");
        ConversationId id = conversation(page);

        page.getByText("Bel mij liever").click();
        page.locator("#number").fill("0118 55 01");
        press(page, "Spreek dit af");
        page.locator(".error-summary").waitFor();
        assertThat(page.locator("#number").inputValue()).isEqualTo("0118 55 01");
        axe(page, scripts);

        page.locator("#number").fill("0118 55 01 23");
        page.locator(".slot input:not([disabled])").nth(1).check(new Locator.CheckOptions().setForce(true));
        axe(page, scripts);
        press(page, "Spreek dit af");
        page.locator(".place").waitFor();
        CallBack call = house.get(CallBacks.class).find(id).orElseThrow();
        Promise promised = promise(id);
        assertThat(page.locator(".place h2").textContent()).isEqualTo(promised.words());
        reads(page, "Wij bellen 0118 550 123.");
        axe(page, scripts);
        page.navigate("about:blank");

        house.later(Duration.between(house.clock().instant(), call.from()));
        picksUp(Cast.SAMIRA, id);
        house.get(CallBacks.class).reached(id, Cast.SAMIRA.author(), "De lijn doet het weer.");

        assertThat(house.get(Promises.class).get(promised.id()).standingAt(house.clock().instant())).isEqualTo(Standing.KEPT);
        page.navigate("/cases");
        axe(page, scripts);
        page.getByText("De vaste lijn is stil sinds zaterdag.").first().click();
        reads(page, "Samira Bouali belde u");
        reads(page, "De lijn doet het weer.");
        axe(page, scripts);
    }
}
