package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.gehoor.access.Scope;
import org.gehoor.access.Tokens;
import org.gehoor.staff.Role;
import org.gehoor.staff.Staff;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.InTheBrowser;
import org.junit.jupiter.api.Test;

/// "Somebody's script still had my password, a year after they left."
class ATokenForAProgramJourney extends InTheBrowser {

    @Test
    void samira_makes_a_token_sees_it_once_and_revokes_it_without_javascript() {
        Page page = browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        page.navigate("/desk/sessions");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tokens voor programma’s")).click();
        press(page, "Maak een token");
        assertThat(page.locator("#label-e")).isVisible();
        axe(page);
        page.fill("#label", "Mijn weekrapport");
        press(page, "Maak een token");
        assertThat(page.locator("#scopes-e")).isVisible();
        page.getByLabel("Zaken en aantekeningen lezen").check();
        page.fill("#days", "9999");
        press(page, "Maak een token");
        assertThat(page.locator("#days-e")).containsText("366");
        assertThat(page.locator("#label")).hasValue("Mijn weekrapport");
        page.fill("#days", "30");
        press(page, "Maak een token");
        String token = page.locator(".token code").textContent();
        assertThat(token).startsWith("gehoor_p_");
        axe(page);
        assertThat(ApiProgram.bearing(house, token).get("/api/v1/conversations").status()).isEqualTo(200);
        page.navigate("/desk/tokens");
        assertThat(page.locator("main")).not().containsText(token);
        assertThat(page.locator("main")).containsText("Mijn weekrapport");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trek in Mijn weekrapport")).click();
        assertThat(page.locator("main")).containsText("U hebt geen tokens.");
        assertThat(ApiProgram.bearing(house, token).get("/api/v1/conversations").status()).isEqualTo(401);
    }

    @Test
    void an_administrator_looks_over_the_computers_and_reads_nothing_by_a_detour() {
        Tokens.Made machine = house.get(Tokens.class).makeForMachine("webshop-orders", Set.of(Scope.READ), 30);
        house.db().sql("update staff set role = 'administrator' where id = :id").param("id", SAMIRA.id().value()).update();
        assertThat(house.get(Staff.class).get(SAMIRA.id()).role()).isEqualTo(Role.ADMINISTRATOR);
        Page page = browser.of(SAMIRA);
        page.navigate("/desk/tokens");
        assertThat(page.locator("main")).containsText("webshop-orders");
        assertThat(page.getByLabel("Zaken en aantekeningen lezen")).hasCount(0);
        axe(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trek in webshop-orders")).click();
        assertThat(page.locator("main")).not().containsText("webshop-orders");
        assertThat(ApiProgram.bearing(house, machine.secret().reveal()).get("/api/v1/lines").status()).isEqualTo(401);
    }

    @Test
    void the_page_for_people_lists_every_operation_and_every_problem() {
        Page page = browser.window();
        page.navigate("/api/v1");
        Locator operations = page.locator("section.card");
        assertThat(operations.count()).isGreaterThanOrEqualTo(17);
        assertThat(page.locator("[id='conversation.not_now']")).isVisible();
        axe(page);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
