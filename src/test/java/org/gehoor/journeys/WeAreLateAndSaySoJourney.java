package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.NOOR;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gehoor.callback.CallBack;
import org.gehoor.callback.CallBacks;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They said six minutes. After that nobody said anything."
class WeAreLateAndSaySoJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void owner_and_lead_are_warned_then_the_customer_is_told_and_chooses_a_call_that_we_keep(Scripts scripts) {
        house.arrives(SAMIRA);
        Page customer = window(scripts);
        customer.navigate("/chat/person");
        customer.locator("#message").fill("Waarom staat er buitenland op mijn factuur?");
        press(customer, "Zet mij in de rij");
        ConversationId id = conversation(customer);
        Promise promised = promise(id);

        Page lead = browser.of(NOOR);
        lead.navigate("/desk/promises");
        assertThat(lead.locator("#dangers")).containsText("Geen enkele belofte is bijna te laat");
        house.clock().set(promised.halfFrom());
        house.runJob("promise-watch");
        assertThat(lead.locator("#dangers .standing")).hasClass(Pattern.compile("standing--at-risk"));
        assertThat(lead.locator("#dangers")).containsText("Niemand heeft het opgepakt");
        axe(lead, scripts);
        Page desk = browser.of(SAMIRA);
        desk.navigate("/desk");
        assertThat(desk.locator("#line-warned")).containsText("Eén belofte in de rij is bijna te laat");
        axe(desk, scripts);

        house.clock().set(promised.brokenFrom());
        house.runJob("promise-watch");
        look(customer, scripts);
        reads(customer, "Het lukte ons niet");
        reads(customer, "Dat is onze fout, niet de uwe.");
        axe(customer, scripts);
        customer.locator("input[name=way][value^=call]").check();
        press(customer, "Spreek dit af");
        customer.locator("#number").waitFor();
        axe(customer, scripts);
        customer.locator("#number").fill("06 12345678");
        press(customer, "Spreek dit af");
        customer.locator(".place").waitFor();
        CallBack call = house.get(CallBacks.class).find(id).orElseThrow();
        assertThat(customer.locator(".place h2")).hasText(promise(id).words());
        customer.navigate("about:blank");

        house.later(Duration.between(house.clock().instant(), call.from()));
        house.arrives(SAMIRA);
        desk.navigate("/desk");
        assertThat(desk.locator("#line-rows")).containsText("bel 06 12345678, 1 van 3");
        desk.locator("#line-rows a").first().click();
        desk.locator("[form=take-this]").first().click();
        axe(desk, scripts);
        Promise kept = promise(id);
        desk.locator("[name=outcome][value=reached]").click();
        assertThat(desk.locator("#log")).containsText("belde en sprak de klant");

        Promises promises = house.get(Promises.class);
        assertThat(promises.get(kept.id()).standingAt(house.clock().instant())).isEqualTo(Standing.KEPT);
        assertThat(promises.get(promised.id()).standingAt(house.clock().instant())).as("whatever came after").isEqualTo(Standing.BROKEN);
    }
}
